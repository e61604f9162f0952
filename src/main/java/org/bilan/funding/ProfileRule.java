package org.bilan.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the funder as data. {@code value} is absent where nobody has read it in a signed document: such a rule
 * never fails, it cannot tell. {@code base} and {@code category} say of what a share is. A rule that someone confirmed blocks a report, one that nobody did only warns.
 */
public record ProfileRule(
        String code,
        String kind,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String base,
        @Nullable String category,
        Translated label,
        @Nullable Source source,
        @Nullable Confirmation confirmed) {

    /** A variance beyond {@code value} percent of the revised budget of a line needs an explanation. */
    public static final String VARIANCE = "explanation_above_variance";

    /** The {@code category} is at most {@code value} percent of the {@code base} (total: all that the grant was charged). */
    public static final String SHARE = "maximum_share";

    /** An expense needs a voucher from {@code value} on, in the grant's currency. */
    public static final String VOUCHER = "voucher_required";

    /** The final report is due {@code value} units (days, months) after the grant's end. */
    public static final String REPORT_DUE = "report_due";

    /** Where the rule was read. */
    public record Source(String document, @Nullable String page) {}

    /** Who checked it against the signed agreement, and when. */
    public record Confirmation(String by, LocalDate on) {}

    public boolean blocks() {
        return confirmed != null;
    }
}
