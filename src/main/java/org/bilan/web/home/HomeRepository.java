package org.bilan.web.home;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.bilan.funding.Grant;
import org.jspecify.annotations.Nullable;

/** What the home page shows of grants and what is owed to their funders. */
@JdbcRepository(dialect = Dialect.ANSI)
interface HomeRepository extends GenericRepository<Grant, String> {
    /** The first and last day of anything planned or done; both null where nothing is. */
    @Query("SELECT MIN(date_earliest) AS first_day, MAX(date_latest) AS last_day FROM activity WHERE status = 'DONE'")
    Span spanOfActivities();

    /** The grants with a day between {@code from} and {@code to}, amendments counted. */
    @Query("""
            SELECT g.code AS code, g.title AS title, f.name AS funder, g.currency AS currency, g.start_on AS first_day,
                   COALESCE((SELECT MAX(a.new_end) FROM amendment a WHERE a.grant_code = g.code), g.end_on) AS last_day,
                   g.amount_minor + COALESCE((SELECT SUM(a.amount_change_minor) FROM amendment a
                                              WHERE a.grant_code = g.code), 0) AS amount_minor
            FROM grant_award g JOIN organization f ON f.code = g.funder
            WHERE g.start_on <= :to AND (g.end_on >= :from
                OR EXISTS (SELECT 1 FROM amendment a WHERE a.grant_code = g.code AND a.new_end >= :from))
            ORDER BY f.name, g.start_on, g.code LIMIT :count""")
    List<GrantLine> findGrants(LocalDate from, LocalDate to, int count);

    @Query("SELECT COUNT(*) FROM activity WHERE status = 'DONE' AND date_earliest <= :to AND date_latest >= :from")
    long countActivities(LocalDate from, LocalDate to);

    @Introspected
    record Span(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    @Introspected
    record GrantLine(
            String code,
            String title,
            String funder,
            String currency,
            LocalDate firstDay,
            LocalDate lastDay,
            long amountMinor) {}
}
