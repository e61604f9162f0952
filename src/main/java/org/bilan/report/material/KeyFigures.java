package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.activity.Activity;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.Cell;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.SourceType;
import org.bilan.report.ReportKind;
import org.bilan.report.material.KeyFigure.KeyOrigins;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorLevel;
import org.bilan.result.Progress;
import org.bilan.result.ReachMask;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * The year on one page: at most eight figures, each beside what it was a year before. Where last year has no records at
 * all nothing is compared: no records is not zero.
 */
public final class KeyFigures {
    private static final int MOST = 8;

    private final Material from;
    private final List<KeyFigure> figures = new ArrayList<>();

    private KeyFigures(Material from) {
        this.from = from;
    }

    public static List<KeyFigure> of(Material from) {
        KeyFigures year = new KeyFigures(from);
        year.activities();
        year.people();
        year.money();
        year.indicators();
        return year.figures.stream().limit(MOST).toList();
    }

    private void activities() {
        Optional<BigDecimal> before = from.doneBefore().isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(from.doneBefore().size()));
        List<Activity> own =
                from.done().stream().filter(activity -> activity.role().isOwn()).toList();
        number(
                "activities",
                from.say("figure.activities"),
                new Cell.Number(BigDecimal.valueOf(from.done().size())),
                BigDecimal.valueOf(from.done().size()),
                before,
                from.say("figure.own", from.wording().number(own.size())),
                new KeyOrigins(
                        () -> from.sources().count(from.done()),
                        () -> from.sources().count(from.doneBefore()),
                        () -> from.sources().count(own).told(BigDecimal.valueOf(own.size()), "")));
    }

    private void people() {
        Told now = from.told().own(ReachKind.DIRECT, ReachMeasure.PEOPLE);
        Told before =
                from.told().before(from.reachBefore().total(), ReachKind.DIRECT, ReachMeasure.PEOPLE, ReachMask.WHOLE);
        Optional<BigDecimal> number = now.number().map(BigDecimal::valueOf);
        if (number.isPresent()) {
            Cell value = now.approximate()
                    ? new Cell.Text(from.say("about", from.wording().number(number.get())))
                    : new Cell.Number(number.get());
            ReachSources.Asked asked = ReachSources.everybody(from, ReachKind.DIRECT, ReachMeasure.PEOPLE);
            number(
                    "people",
                    from.say("figure.people"),
                    value,
                    number.get(),
                    before.number().map(BigDecimal::valueOf),
                    women(),
                    new KeyOrigins(
                            () -> from.sources().reach().of(now, asked),
                            () -> from.sources().reach().of(before, asked.yearEarlier(from.doneBefore())),
                            this::womenOrigin));
        }
    }

    /** The women among them, where most people's gender is known. */
    private String women() {
        return from.told()
                .womenShare(ReachMeasure.PEOPLE)
                .map(percent -> from.say("figure.women", from.wording().percent(percent)))
                .orElse("");
    }

    private @Nullable Origin womenOrigin() {
        Origin share = from.sources().reach().women(ReachMeasure.PEOPLE);
        return share == null ? null : share.exactPercent();
    }

    private void money() {
        if (from.request().kind() == ReportKind.FUNDER) {
            return;
        }
        Period lastYear = from.period().yearBefore();
        Money received = inMoney(from.cofinancing());
        Money before = inMoney(from.cofinancing(lastYear));
        if (!received.isZero()) {
            amount(
                    "received",
                    from.say("figure.received"),
                    received,
                    before,
                    year -> from.sources().funding().receivedInMoney(year, null));
        }
        Money spent = spent(from.period());
        if (!spent.isZero()) {
            amount(
                    "spent",
                    from.say("figure.spent"),
                    spent,
                    spent(lastYear),
                    year -> from.sources().costs().spent(year, expense -> true));
        }
    }

    private void indicators() {
        for (Progress one : from.results().indicators()) {
            Indicator indicator = one.indicator();
            BigDecimal now = ResultTold.value(one.actual());
            boolean told = !new ResultTold(from).hidesWhole(one);
            if (indicator.level() == IndicatorLevel.ORGANIZATION && now != null && told) {
                Optional<BigDecimal> before = Optional.ofNullable(ResultTold.value(
                        from.results().progressBefore(indicator).actual()));
                Optional<BigDecimal> change = before.map(now::subtract);
                figures.add(new KeyFigure(
                        "indicator:" + indicator.code(),
                        indicator.title(),
                        ResultTold.cell(indicator, now),
                        before.map(value -> ResultTold.cell(indicator, value)).orElseGet(KeyFigures::none),
                        change.<Cell>map(value -> new Cell.Change(new Cell.Number(value)))
                                .orElseGet(KeyFigures::none),
                        sentence(change, change.map(BigDecimal::abs).map(from.wording()::number), baseline(indicator)),
                        new KeyOrigins(
                                () -> from.sources().results().whole(one, false),
                                () -> from.sources()
                                        .results()
                                        .whole(from.results().progressBefore(indicator), false),
                                () -> baselineOrigin(indicator))));
            }
        }
    }

    /** @param otherwise the sentence where there is no last year to compare with */
    private void number(
            String key,
            String label,
            Cell value,
            BigDecimal now,
            Optional<BigDecimal> before,
            String otherwise,
            KeyOrigins origins) {
        Optional<BigDecimal> change = before.map(now::subtract);
        figures.add(new KeyFigure(
                key,
                label,
                value,
                before.<Cell>map(Cell.Number::new).orElseGet(KeyFigures::none),
                change.<Cell>map(difference -> new Cell.Change(new Cell.Number(difference)))
                        .orElseGet(KeyFigures::none),
                sentence(change, change.map(BigDecimal::abs).map(from.wording()::number), otherwise),
                origins));
    }

    private void amount(String key, String label, Money now, Money before, Function<Period, Origin> origin) {
        boolean known = !before.isZero();
        Money change = now.minus(before);
        Optional<String> percent =
                Share.of(change, before).percent(0).map(BigDecimal::abs).map(from.wording()::percent);
        figures.add(new KeyFigure(
                key,
                label,
                new Cell.Amount(now),
                known ? new Cell.Amount(before) : none(),
                known ? new Cell.Change(new Cell.Amount(change)) : none(),
                sentence(known ? Optional.of(change.major()) : Optional.empty(), percent, ""),
                new KeyOrigins(
                        () -> origin.apply(from.period()),
                        () -> origin.apply(from.period().yearBefore()),
                        () -> null)));
    }

    private @Nullable Origin baselineOrigin(Indicator indicator) {
        return indicator.baseline() == null
                ? null
                : from.sources().entered(indicator).told(indicator.baseline(), indicator.unit());
    }

    private String baseline(Indicator indicator) {
        return indicator.baseline() == null
                ? ""
                : from.say(
                        "figure.baseline",
                        ResultTold.cell(indicator, indicator.baseline()).worded(from.wording()));
    }

    private String sentence(Optional<BigDecimal> change, Optional<String> difference, String otherwise) {
        if (change.isEmpty() || difference.isEmpty()) {
            return otherwise;
        }
        return switch (change.get().signum()) {
            case 1 -> from.say("figure.more", difference.get());
            case -1 -> from.say("figure.less", difference.get());
            default -> from.say("figure.same");
        };
    }

    private static Money inMoney(Cofinancing all) {
        return all.received().minus(all.received(SourceType.IN_KIND));
    }

    private Money spent(Period period) {
        Money total = Money.zero(from.currency());
        for (Expense expense : from.facts().finances().expenses()) {
            if (period.contains(expense.incurredOn()) && expense.kind() != CostKind.IN_KIND) {
                total = from.inHome(expense).map(total::plus).orElse(total);
            }
        }
        return total;
    }

    private static Cell none() {
        return new Cell.Absent(Missing.NOT_REPORTED);
    }
}
