package org.bilan.result;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values of indicators. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface MeasurementRepository extends CrudRepository<Measurement, Long> {
    @Query("""
            SELECT * FROM measurement
            ORDER BY indicator, period_start, period_end, COALESCE(gender, ''), COALESCE(age, '')""")
    Stream<Measurement> findAllInOrder();

    /** Of every indicator, those that began by that day. */
    @Query("""
            SELECT * FROM measurement WHERE period_start <= :to
            ORDER BY indicator, period_start, period_end, id""")
    List<Measurement> findBegunBy(LocalDate to);

    List<Measurement> findByIndicatorOrderByPeriodStartAndPeriodEndAndId(String indicator);
}
