package org.bilan.web.profile;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.bilan.funding.Grant;

/** Which grants are reported by which profile; {@code otherwise} is the profile of those that name none. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ProfileGrants extends GenericRepository<Grant, String> {
    @Query("""
            SELECT COALESCE(profile, :otherwise) AS profile, COUNT(*) AS grants FROM grant_award
            GROUP BY COALESCE(profile, :otherwise) ORDER BY 1""")
    List<Tally> count(String otherwise);

    /** The newest first. */
    @Query("""
            SELECT code AS code, title AS title FROM grant_award WHERE COALESCE(profile, :otherwise) = :profile
            ORDER BY start_on DESC, code LIMIT :most""")
    List<GrantUse> find(String profile, String otherwise, int most);

    @Introspected
    record Tally(String profile, long grants) {}
}
