package org.bilan.report.material;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of people or attendances; null where nobody counted, which is not zero. Approximate stays approximate. */
record Count(@Nullable Long value, boolean approximate) {
    static final Count NONE = new Count(null, false);

    @Nullable
    BigDecimal number() {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** {@code 56 personnes}, {@code près de 550 personnes}; null where nobody counted. */
    @Nullable
    String worded(Material from) {
        if (value == null) {
            return null;
        }
        String number = from.wording().number(value);
        return from.say(approximate ? "people.about" : "people", value, number);
    }
}
