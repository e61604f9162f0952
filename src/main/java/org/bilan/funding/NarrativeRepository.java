package org.bilan.funding;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Texts of the sections of reports. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface NarrativeRepository extends CrudRepository<Narrative, Long> {
    Stream<Narrative> findAllOrderByReportAndPeriodStartAndPeriodEndAndSectionAndLanguage();
}
