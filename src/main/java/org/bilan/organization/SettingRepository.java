package org.bilan.organization;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.bilan.value.Fiscal;

/** Settings by key. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface SettingRepository extends CrudRepository<Setting, String> {
    List<Setting> findAllOrderByKey();

    /** When the organisation's fiscal years begin; on 1 January where that is not set. */
    default Fiscal fiscal() {
        return Fiscal.of(findById("fiscal_year_start").map(Setting::value).orElse("01-01"));
    }

    /** The currency of the organisation's own books; Canada's dollar where none is set. */
    default Currency currency() {
        return Currency.getInstance(findById("currency").map(Setting::value).orElse("CAD"));
    }

    /** The organisation's time zone; UTC where none is set, or one that this machine does not know. */
    default ZoneId zone() {
        try {
            return findById("timezone").map(Setting::value).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
