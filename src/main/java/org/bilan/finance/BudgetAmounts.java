package org.bilan.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * What was planned and what was spent, for a budget line, a heading or a whole budget; every amount in the grant's
 * currency. An absent plan ({@code null}) is not a plan of zero.
 *
 * @param approved the amount first agreed
 * @param amendments what each amendment signed by the period's end added or took away, by number; none that changed nothing
 * @param revised the approved amount after those amendments
 * @param actual incurred in the period
 * @param cumulative incurred up to the period's end
 * @param forecast still to be spent: as entered for that very day, else what remains of the revised amount while the
 *     grant runs and nothing once it has ended
 */
public record BudgetAmounts(
        @Nullable Money approved,
        List<Amended> amendments,
        @Nullable Money revised,
        Money actual,
        Money cumulative,
        @Nullable Money forecast) {

    /** The change that amendment {@code number} made. */
    public record Amended(int number, Money change) {}

    public BudgetAmounts {
        amendments = List.copyOf(amendments);
    }

    /** Revised less cumulative: what may still be spent, below zero when overspent. */
    public Optional<Money> balance() {
        return Optional.ofNullable(revised).map(plan -> plan.minus(cumulative));
    }

    /** Cumulative and forecast less revised: above zero when the line ends above its budget, below when it ends under it. */
    public Optional<Money> variance() {
        Money rest = forecast == null ? Money.zero(cumulative.currency()) : forecast;
        return Optional.ofNullable(revised).map(plan -> cumulative.plus(rest).minus(plan));
    }

    /** The variance as a part of the revised amount; empty without a plan, its percentage is empty for a plan of zero. */
    public Optional<Share> varianceShare() {
        return variance().map(difference -> Share.of(difference, revised == null ? difference : revised));
    }

    /**
     * Whether it ends further from the plan than {@code percent} of it, above or below, as agreements measure what is to be
     * explained: rounded to a tenth. From a plan of zero any difference is; without a plan none.
     */
    public boolean variesBeyond(BigDecimal percent) {
        Optional<Share> share = varianceShare();
        Optional<BigDecimal> found = share.flatMap(one -> one.percent(1));
        return share.isPresent()
                && (found.isPresent()
                        ? found.get().abs().compareTo(percent) > 0
                        : share.get().part().signum() != 0);
    }

    /** How much of the revised amount is spent. */
    public Optional<Share> spentShare() {
        return Optional.ofNullable(revised).map(plan -> Share.of(cumulative, plan));
    }
}
