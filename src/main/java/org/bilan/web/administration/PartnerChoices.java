package org.bilan.web.administration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.organization.Organization;

/** The organizations to which a partner's person may belong. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PartnerChoices extends GenericRepository<Organization, String> {
    @Query("""
            SELECT code AS code, name AS name FROM organization WHERE ';' || roles || ';' LIKE '%;partner;%'
            ORDER BY LOWER(name), code LIMIT 1000""")
    List<Named> findPartners();

    /** Names by code, in the order of the names. */
    default Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        findPartners().forEach(partner -> names.put(partner.code(), partner.name()));
        return names;
    }

    @Introspected
    record Named(String code, String name) {}
}
