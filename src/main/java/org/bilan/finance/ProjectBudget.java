package org.bilan.finance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.activity.GrantProject;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a project costs and who pays, in home currency: every expense of the project counts on the day it was incurred,
 * each grant by what it claims of them, the organization's own funds by what is left ({@link SharedCost}). Money only; what is given in kind
 * stands apart.
 *
 * @param payers the grants by code, then the organization itself where it bears something
 * @param categories the same costs by nature, those without any left out
 * @param inKind goods and time spent on the project, in no sum
 * @param unconverted codes of expenses and grants in a currency without a known rate, which are in no sum
 */
public record ProjectBudget(
        String project,
        Period period,
        Currency home,
        List<Payer> payers,
        List<Cost> categories,
        Spent inKind,
        List<String> unconverted) {

    /** Incurred in the period, and from the beginning to its end. */
    public record Spent(Money actual, Money cumulative) {
        Spent plus(Money amount, boolean inPeriod) {
            return new Spent(inPeriod ? actual.plus(amount) : actual, cumulative.plus(amount));
        }
    }

    /** One category's costs. */
    public record Cost(CostCategory category, Spent spent) {}

    /**
     * @param grant absent for the organization's own funds
     * @param planned the grant's whole amount as amended by the period's end, where it pays for this project alone; nobody
     *     has said what part of a grant of several projects is for which
     * @param shared the grant pays for other projects too
     */
    public record Payer(@Nullable String grant, @Nullable Money planned, boolean shared, Spent spent) {

        /** Planned less spent since the beginning. */
        public Optional<Money> balance() {
            return Optional.ofNullable(planned).map(plan -> plan.minus(spent.cumulative()));
        }
    }

    public ProjectBudget {
        payers = List.copyOf(payers);
        categories = List.copyOf(categories);
        unconverted = List.copyOf(unconverted);
    }

    public static ProjectBudget of(String project, Period period, ProjectRecords records) {
        return new Reading(project, period, records).read();
    }

    /** Empty where no payer has a plan. */
    public Optional<Money> planned() {
        return payers.stream().map(Payer::planned).filter(Objects::nonNull).reduce(Money::plus);
    }

    /** By all payers together. */
    public Spent spent() {
        return new Spent(
                sum(payer -> payer.spent().actual()), sum(payer -> payer.spent().cumulative()));
    }

    /** Whether nobody pays anything and nothing is spent. */
    public boolean isEmpty() {
        return payers.isEmpty() && inKind.cumulative().isZero() && unconverted.isEmpty();
    }

    private Money sum(Function<Payer, Money> amount) {
        return payers.stream().map(amount).reduce(Money.zero(home), Money::plus);
    }

    /** Goes through the project's expenses once. */
    private static final class Reading {
        private final String project;
        private final Period period;
        private final ProjectRecords records;
        private final Money zero;
        private final Map<String, Grant> grants;
        private final Map<String, Spent> byGrant = new TreeMap<>();
        private final Map<CostCategory, Spent> byCategory = new EnumMap<>(CostCategory.class);
        private final List<String> unconverted = new ArrayList<>();
        private Spent own;
        private Spent inKind;

        Reading(String project, Period period, ProjectRecords records) {
            this.project = project;
            this.period = period;
            this.records = records;
            this.zero = Money.zero(records.conversion().home());
            this.own = nothing();
            this.inKind = nothing();
            this.grants = records.grants().stream()
                    .collect(Collectors.toMap(Grant::code, Function.identity(), (one, same) -> one));
        }

        ProjectBudget read() {
            records.links().stream()
                    .filter(link -> link.project().equals(project) && grants.containsKey(link.grant()))
                    .forEach(link -> byGrant.put(link.grant(), nothing()));
            Map<String, List<Allocation>> parts = records.allocations().stream()
                    .filter(part -> grants.containsKey(part.grant()))
                    .collect(Collectors.groupingBy(Allocation::expense));
            records.expenses().stream()
                    .filter(one -> project.equals(one.project()))
                    .filter(one -> !one.incurredOn().isAfter(period.end()))
                    .forEach(one -> add(one, parts.getOrDefault(one.code(), List.of())));
            List<Payer> payers = new ArrayList<>();
            byGrant.forEach((code, spent) -> payers.add(payer(grants.get(code), spent)));
            if (!own.actual().isZero() || !own.cumulative().isZero()) {
                payers.add(new Payer(null, null, false, own));
            }
            List<Cost> costs = Arrays.stream(CostCategory.values())
                    .filter(byCategory::containsKey)
                    .map(category -> new Cost(category, byCategory.getOrDefault(category, nothing())))
                    .toList();
            return new ProjectBudget(project, period, home(), payers, costs, inKind, unconverted);
        }

        private void add(Expense expense, List<Allocation> parts) {
            boolean now = period.contains(expense.incurredOn());
            Optional<SharedCost> shared = SharedCost.of(
                    expense,
                    parts,
                    grant -> grants.get(grant).currency().equals(home().getCurrencyCode()),
                    records.conversion());
            if (shared.isEmpty()) {
                unconverted.add(expense.code());
            } else if (expense.kind() == CostKind.IN_KIND) {
                inKind = inKind.plus(shared.get().cost(), now);
            } else {
                shared.get()
                        .byGrant()
                        .forEach((grant, cost) -> byGrant.compute(
                                grant, (code, spent) -> (spent == null ? nothing() : spent).plus(cost, now)));
                own = own.plus(shared.get().own(), now);
                byCategory.compute(
                        expense.category(),
                        (category, spent) -> (spent == null ? nothing() : spent)
                                .plus(shared.get().cost(), now));
            }
        }

        private Payer payer(Grant grant, Spent spent) {
            List<String> projects = records.links().stream()
                    .filter(link -> link.grant().equals(grant.code()))
                    .map(GrantProject::project)
                    .distinct()
                    .toList();
            boolean alone = projects.equals(List.of(project));
            Optional<Money> planned = alone ? planned(grant) : Optional.empty();
            if (alone && planned.isEmpty()) {
                unconverted.add(grant.code());
            }
            return new Payer(grant.code(), planned.orElse(null), !alone, spent);
        }

        /** As amended by the period's end; what is promised has no rate yet. */
        private Optional<Money> planned(Grant grant) {
            long changes = records.amendments().stream()
                    .filter(one ->
                            one.grant().equals(grant.code()) && !one.signedOn().isAfter(period.end()))
                    .map(Amendment::amountChangeMinor)
                    .filter(Objects::nonNull)
                    .reduce(0L, Math::addExact);
            Money amount =
                    new Money(Math.addExact(grant.amountMinor(), changes), Currency.getInstance(grant.currency()));
            return records.conversion().estimate(amount, grant.signedOn() == null ? grant.start() : grant.signedOn());
        }

        private Currency home() {
            return zero.currency();
        }

        private Spent nothing() {
            return new Spent(zero, zero);
        }
    }
}
