package org.bilan.report.make;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.GrantProject;
import org.bilan.finance.Allocation;
import org.bilan.finance.FundingSource;
import org.bilan.finance.Payment;
import org.bilan.finance.Receipt;
import org.bilan.funding.Grant;
import org.bilan.report.ReportKind;
import org.bilan.report.fact.Charge;
import org.bilan.report.fact.MoneyView;
import org.bilan.report.material.Material;
import org.bilan.report.material.Told;
import org.bilan.report.story.Claim;
import org.bilan.report.story.Known;
import org.bilan.report.story.Piece;
import org.bilan.result.Headcount;
import org.bilan.result.Measurement;
import org.bilan.result.Progress;
import org.bilan.value.Money;

/** What the things that a report tells are made from, so that it can be said why another report tells them otherwise. */
final class TellingPieces {
    private static final Comparator<Piece> ORDER =
            Comparator.comparing(Piece::from).thenComparing(Piece::to).thenComparing(Piece::record);

    private final Material from;
    private final MoneyView money;

    TellingPieces(Material from, MoneyView money) {
        this.from = from;
        this.money = money;
    }

    /** One that names no grant is an activity of those that pay for its project. */
    List<Known> activities() {
        Map<String, Set<String>> named = from.facts().work().grants().stream()
                .collect(Collectors.groupingBy(
                        ActivityGrant::activity, Collectors.mapping(ActivityGrant::grant, Collectors.toSet())));
        Map<String, Set<String>> paying = from.facts().funding().projects().stream()
                .collect(Collectors.groupingBy(
                        GrantProject::project, Collectors.mapping(GrantProject::grant, Collectors.toSet())));
        Set<String> done = from.done().stream().map(Activity::code).collect(Collectors.toSet());
        return from.facts().work().activities().stream()
                .map(one -> new Known(
                        one.code(),
                        one.title(),
                        one.date(),
                        Objects.equals(one.inAnnualReport(), false),
                        done.contains(one.code()),
                        named.getOrDefault(
                                one.code(), paying.getOrDefault(Objects.toString(one.project(), ""), Set.of()))))
                .toList();
    }

    /** Those who took part, whether the report hides their number or not. */
    static List<Piece> of(Activity one, Told participants) {
        return List.of(new Piece(one.code(), one.date().earliest(), one.date().latest(), counted(participants)));
    }

    List<Piece> total(Told people) {
        return List.of(new Piece("", from.period().start(), from.period().end(), counted(people)));
    }

    private static String counted(Told told) {
        Headcount count = told.count();
        return count == null ? "" : count.count() + (count.approximate() ? "~" : "");
    }

    /** Receipts of the period in their own currency; instalments where the grant has no receipt. */
    List<Piece> received(Grant grant) {
        Set<String> codes = money.sourcesIn(from.period(), grant).stream()
                .map(FundingSource::receipts)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Stream<Piece> found = codes.isEmpty()
                ? money.payments(grant).stream().flatMap(this::paid)
                : from.facts().finances().receipts().stream()
                        .filter(one -> codes.contains(one.code()))
                        .map(TellingPieces::piece);
        return found.sorted(ORDER).toList();
    }

    private static Piece piece(Receipt one) {
        return new Piece(one.code(), one.receivedOn(), exact(one.amount()));
    }

    private Stream<Piece> paid(Payment one) {
        LocalDate day = one.receivedOn();
        Money amount = one.received();
        return day == null || amount == null || !from.period().contains(day)
                ? Stream.empty()
                : Stream.of(new Piece(Integer.toString(one.instalment().number()), day, exact(amount)));
    }

    private static String exact(Money amount) {
        return amount.plain() + " " + amount.currency().getCurrencyCode();
    }

    /** Their sum in the grant's own currency, as its funder reads it; empty if some of it came in another. */
    Optional<Money> inOwn(Grant grant, List<Piece> received) {
        Currency own = Currency.getInstance(grant.currency());
        String ending = " " + own.getCurrencyCode();
        if (received.isEmpty() || !received.stream().allMatch(one -> one.exact().endsWith(ending))) {
            return Optional.empty();
        }
        return received.stream()
                .map(one -> one.exact().replace(ending, ""))
                .map(plain -> Money.of(new BigDecimal(plain), own))
                .reduce(Money::plus);
    }

    /** What was charged, day by day; none where that is not the whole of what was spent. */
    List<Piece> spent(Grant grant, Money spent) {
        Map<LocalDate, Money> days = new TreeMap<>();
        money.charges(grant, from.period())
                .forEach(one -> days.merge(one.expense().incurredOn(), one.charged(), Money::plus));
        Money sum = days.values().stream().reduce(Money.zero(spent.currency()), Money::plus);
        return !sum.equals(spent)
                ? List.of()
                : days.entrySet().stream()
                        .map(day -> new Piece("", day.getKey(), exact(day.getValue())))
                        .toList();
    }

    /** The measurements that lie in the period, of the indicator or of those whose sum it is. */
    List<Piece> measured(Progress progress) {
        Set<String> codes = new HashSet<>(Set.of(progress.indicator().code()));
        List<String> open = new ArrayList<>(progress.summed());
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            if (codes.add(code)) {
                open.addAll(from.results().progress(code).summed());
            }
        }
        return from.facts().results().measurements().stream()
                .filter(one -> codes.contains(one.indicator()) && isWithin(one))
                .map(one -> new Piece(
                        one.indicator() + " " + one.gender() + " " + one.age(),
                        one.periodStart(),
                        one.periodEnd(),
                        said(one)))
                .sorted(ORDER)
                .toList();
    }

    private boolean isWithin(Measurement one) {
        return from.period().contains(one.periodStart()) && from.period().contains(one.periodEnd());
    }

    private static String said(Measurement one) {
        return one.value() + " " + one.numerator() + "/" + one.denominator();
    }

    /** In a funder's report, the expenses of the period that the grant pays a part of. */
    List<Claim> claims() {
        if (from.request().kind() == ReportKind.ANNUAL) {
            return List.of();
        }
        Grant grant = from.reportedGrant();
        Map<String, Long> all = new HashMap<>();
        from.facts()
                .finances()
                .allocations()
                .forEach(part -> all.merge(part.expense(), part.claimedMinor(), Long::sum));
        Map<String, Long> own = new TreeMap<>();
        Map<String, Charge> charges = new HashMap<>();
        for (Charge one : money.charges(grant, from.period())) {
            Allocation part = one.allocation();
            own.merge(part.expense(), part.claimedMinor(), Long::sum);
            charges.put(part.expense(), one);
        }
        return own.entrySet().stream()
                .map(one -> claim(Objects.requireNonNull(charges.get(one.getKey())), one.getValue(), all))
                .toList();
    }

    private static Claim claim(Charge charge, long claimed, Map<String, Long> all) {
        String code = charge.expense().code();
        Money whole = charge.cost();
        long elsewhere = Objects.requireNonNull(all.get(code)) - claimed;
        return new Claim(
                code,
                charge.expense().description(),
                new Money(claimed, whole.currency()),
                whole,
                new Money(elsewhere, whole.currency()));
    }
}
