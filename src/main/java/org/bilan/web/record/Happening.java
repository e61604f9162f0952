package org.bilan.web.record;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import org.bilan.value.FuzzyDate;

/** An activity in a line; {@code status} as the database has it. */
@Introspected
public record Happening(String code, String title, String edtf, String status) {
    public FuzzyDate date() {
        return FuzzyDate.parse(edtf);
    }

    /** The status as the data folder has it. */
    public String statusCode() {
        return status.toLowerCase(Locale.ROOT);
    }
}
