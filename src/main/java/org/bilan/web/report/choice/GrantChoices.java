package org.bilan.web.report.choice;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.Grant;
import org.jspecify.annotations.Nullable;

/** What a report can be made of: the grants, with their last day as amended, and the year that was worked in last. */
@JdbcRepository(dialect = Dialect.ANSI)
interface GrantChoices extends GenericRepository<Grant, String> {
    /** The newest first. */
    @Query("""
            SELECT g.code AS code, g.title AS title, f.name AS funder, g.profile AS profile, g.start_on AS first_day,
                   COALESCE((SELECT MAX(a.new_end) FROM amendment a WHERE a.grant_code = g.code), g.end_on) AS last_day
            FROM grant_award g JOIN organization f ON f.code = g.funder
            ORDER BY g.start_on DESC, g.code LIMIT :count""")
    List<GrantChoice> findLatest(int count);

    @Query("""
            SELECT g.code AS code, g.title AS title, f.name AS funder, g.profile AS profile, g.start_on AS first_day,
                   COALESCE((SELECT MAX(a.new_end) FROM amendment a WHERE a.grant_code = g.code), g.end_on) AS last_day
            FROM grant_award g JOIN organization f ON f.code = g.funder WHERE g.code = :code""")
    Optional<GrantChoice> findByCode(String code);

    @Query("SELECT MAX(date_latest) AS last_day FROM activity WHERE status = 'DONE'")
    LastDay lastDayOfActivities();

    @Introspected
    record LastDay(@Nullable LocalDate lastDay) {}
}
