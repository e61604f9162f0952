package org.bilan.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the funder as data. A rule that someone confirmed blocks a report, one that nobody did only warns.
 *
 * @param code by which people speak of it, unique in its profile
 * @param value absent where nobody has read it in a signed document: such a rule never fails, it cannot tell
 * @param unit of the value; absent for a kind without value
 * @param deadline present for kinds that count from an event
 * @param from the first day that it is in force, absent for always; which day is asked is its kind's matter
 * @param until the last such day, that day included, absent for ever
 */
public record ProfileRule(
        String code,
        RuleKind kind,
        Translated label,
        @Nullable BigDecimal value,
        @Nullable RuleUnit unit,
        Scope scope,
        @Nullable Deadline deadline,
        Demand demand,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Source source,
        @Nullable Confirmation confirmed) {

    /** The words for the categories of cost that a rule may name: those of expenses. */
    public static final List<String> CATEGORIES = List.of(
            "salary",
            "travel",
            "partner_transfer",
            "activity",
            "communication",
            "equipment",
            "fees",
            "administration",
            "other");

    /**
     * The costs of which a rule speaks.
     *
     * @param base the whole of which it limits a part
     * @param baseCategories what the base is made of, where the agreement lists it; else empty
     * @param categories of cost, empty where it names none
     * @param lines of the budget, by their codes
     * @param items words that an expense's description has
     * @param locked lines or categories that never go beyond their budget
     * @param aids the weight in percent of each public aid, by the grant's kind or its funder's code; others weigh 100
     * @param counted whether goods and time given count, absent where that is unknown
     */
    public record Scope(
            @Nullable RuleBase base,
            List<String> baseCategories,
            List<String> categories,
            List<String> lines,
            List<String> items,
            List<String> locked,
            Map<String, BigDecimal> aids,
            @Nullable Boolean counted) {
        public static final Scope NONE =
                new Scope(null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), null);

        public Scope {
            baseCategories = List.copyOf(baseCategories);
            categories = List.copyOf(categories);
            lines = List.copyOf(lines);
            items = List.copyOf(items);
            locked = List.copyOf(locked);
            aids = Map.copyOf(aids);
        }

        public boolean namesNothing() {
            return categories.isEmpty() && lines.isEmpty() && items.isEmpty();
        }
    }

    /**
     * From when a duty is counted.
     *
     * @param event the day from which the rule's value counts
     * @param yearly the same day of every year instead, the first after the event
     * @param fixed one day instead
     * @param report what is due then
     */
    public record Deadline(
            DueEvent event,
            @Nullable MonthDay yearly,
            @Nullable LocalDate fixed,
            ObligationKind report) {}

    /**
     * What a report must have: codes of sections, names of annexes, {@code gender} or {@code age}, functions of who
     * signs, formats, or the accountant's work; and a wording where the funder gives one.
     */
    public record Demand(List<String> wanted, @Nullable Translated wording) {
        public static final Demand NONE = new Demand(List.of(), null);

        public Demand {
            wanted = List.copyOf(wanted);
        }
    }

    /** Where the rule was read. */
    public record Source(
            String document,
            @Nullable String page,
            @Nullable String url) {}

    /** Who checked it against the signed agreement, and when. */
    public record Confirmation(String by, LocalDate on) {}

    public boolean blocks() {
        return confirmed != null;
    }

    /** Whether it says what it asks. One that does not is never broken: it cannot tell, and there is nothing to confirm. */
    public boolean isStated() {
        boolean counts = value != null || (deadline != null && (deadline.yearly() != null || deadline.fixed() != null));
        return switch (kind) {
            case EXCLUDED -> !scope.namesNothing();
            case IN_KIND -> scope.counted() != null || counts;
            case REALLOCATION_LIMIT -> counts || !scope.locked().isEmpty();
            case FORMAT -> counts || !demand.wanted().isEmpty();
            case ACCOUNTANT_BAND -> counts && !demand.wanted().isEmpty();
            case REQUIRED_SECTION, REQUIRED_ANNEX, REQUIRED_DISAGGREGATION, SIGNATURE_ROLE ->
                !demand.wanted().isEmpty();
            case VISIBILITY -> demand.wording() != null;
            case MAXIMUM_AMOUNT,
                    MAXIMUM_SHARE,
                    MINIMUM_OWN_CONTRIBUTION,
                    MAXIMUM_PUBLIC_AID,
                    UNIT_CAP,
                    INCURRED_WINDOW,
                    VOUCHER_REQUIRED,
                    RETENTION,
                    REPORT_DUE,
                    EXPLANATION_ABOVE_VARIANCE -> counts;
        };
    }

    /** The same rule, confirmed by that person or by nobody. */
    public ProfileRule confirmed(@Nullable Confirmation confirmation) {
        return new ProfileRule(
                code, kind, label, value, unit, scope, deadline, demand, from, until, source, confirmation);
    }

    /** Whether a dated rule holds that day. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * The last day to do what is due, counted from the day of the event: a month's last day where the month has no such
     * day. Empty where the value is unknown and no day is fixed, or the rule is of a kind without deadline.
     */
    public Optional<LocalDate> due(LocalDate event) {
        if (deadline == null) {
            return Optional.empty();
        }
        if (deadline.fixed() != null) {
            return Optional.of(deadline.fixed());
        }
        if (deadline.yearly() != null) {
            LocalDate same = deadline.yearly().atYear(event.getYear());
            return Optional.of(same.isAfter(event) ? same : deadline.yearly().atYear(event.getYear() + 1));
        }
        return value == null || unit == null ? Optional.empty() : after(event, value.longValueExact(), unit);
    }

    private static Optional<LocalDate> after(LocalDate event, long count, RuleUnit unit) {
        return switch (unit) {
            case DAYS -> Optional.of(event.plusDays(count));
            case MONTHS -> Optional.of(event.plusMonths(count));
            case YEARS -> Optional.of(event.plusYears(count));
            case PERCENT, AMOUNT, HOUR, NIGHT, KM, PAGES, CHARACTERS -> Optional.empty();
        };
    }
}
