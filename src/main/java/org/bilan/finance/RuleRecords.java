package org.bilan.finance;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.activity.Reach;
import org.bilan.funding.DueEvent;
import org.bilan.funding.Grant;
import org.bilan.funding.Narrative;
import org.bilan.funding.Obligation;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.organization.Person;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What rules are checked against.
 *
 * @param reportedOn the report's date
 * @param yearEnd the last day of the fiscal year in which the period ends
 * @param rules those in force: what one excludes is not in the base of another
 * @param agreement absent in an annual report
 * @param publicAid of the fiscal year that is the report's period
 * @param obligations of the grants given
 */
public record RuleRecords(
        Period period,
        LocalDate reportedOn,
        LocalDate yearEnd,
        List<ProfileRule> rules,
        @Nullable Agreement agreement,
        Costs costs,
        PublicAid publicAid,
        List<Obligation> obligations,
        Told told,
        Output output) {

    /**
     * The grant whose report it is.
     *
     * @param end its last day, as amended
     * @param lines its budget beside what was spent
     * @param projects codes of those that it pays for
     * @param received the day of the last instalment received by the period's end, absent before the first
     */
    public record Agreement(
            Grant grant,
            LocalDate end,
            List<BudgetRow> lines,
            Set<String> projects,
            @Nullable LocalDate received) {
        public Agreement {
            lines = List.copyOf(lines);
            projects = Set.copyOf(projects);
        }
    }

    /**
     * What was incurred up to the period's end: at least what the grant has a part of and what its projects cost.
     *
     * @param grants at least those that the allocations name
     */
    public record Costs(
            Currency home,
            List<Grant> grants,
            List<Expense> expenses,
            List<Allocation> allocations,
            List<ExchangeRate> rates) {
        public Costs {
            grants = List.copyOf(grants);
            expenses = List.copyOf(expenses);
            allocations = List.copyOf(allocations);
            rates = List.copyOf(rates);
        }
    }

    /** What the report says: its narratives, the counts of the activities held, who may sign, and the titles of its annexes. */
    public record Told(List<Narrative> narratives, List<Reach> reach, List<Person> people, List<String> annexes) {
        public Told(List<Narrative> narratives, List<Reach> reach, List<Person> people) {
            this(narratives, reach, people, List.of());
        }

        public Told {
            annexes = List.copyOf(annexes);
            narratives = List.copyOf(narratives);
            reach = List.copyOf(reach);
            people = List.copyOf(people);
        }
    }

    /** The formats asked for, by their endings; {@code pages} is absent until they are written. */
    public record Output(Set<String> formats, @Nullable Integer pages) {
        public Output {
            formats = Set.copyOf(formats);
        }
    }

    public RuleRecords {
        rules = List.copyOf(rules);
        obligations = List.copyOf(obligations);
    }

    public List<ProfileRule> rules(RuleKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).toList();
    }

    public RuleRecords written(int pages) {
        return new RuleRecords(
                period,
                reportedOn,
                yearEnd,
                rules,
                agreement,
                costs,
                publicAid,
                obligations,
                told,
                new Output(output.formats(), pages));
    }

    /** The day of an event; empty where the records do not say it. */
    Optional<LocalDate> day(DueEvent event) {
        Optional<Agreement> known = Optional.ofNullable(agreement);
        return switch (event) {
            case PERIOD_END -> Optional.of(period.end());
            case FISCAL_YEAR_END -> Optional.of(yearEnd);
            case GRANT_START -> known.map(one -> one.grant().start());
            case GRANT_END -> known.map(Agreement::end);
            case SIGNATURE ->
                known.map(Agreement::grant).map(one -> one.signedOn() == null ? one.start() : one.signedOn());
            case INSTALMENT_RECEIVED -> known.map(Agreement::received);
        };
    }
}
