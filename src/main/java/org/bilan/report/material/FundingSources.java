package org.bilan.report.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.FundingSource;
import org.bilan.finance.PublicAid;
import org.bilan.finance.Receipt;
import org.bilan.finance.SourceType;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.report.ReportKind;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Where what was promised and received comes from: receipts, instalments, and grants as amended. */
public final class FundingSources {
    private final Material from;
    private final Sources sources;

    FundingSources(Material from, Sources sources) {
        this.from = from;
        this.sources = sources;
    }

    /** Sources of funding in a span of time; {@code start} is null for all that came up to its end. */
    public record Span(@Nullable LocalDate start, LocalDate end) {
        public static Span of(Period period) {
            return new Span(period.start(), period.end());
        }

        boolean holds(LocalDate day) {
            return (start == null || !day.isBefore(start)) && !day.isAfter(end);
        }
    }

    /** That of {@link Material#cofinancing()}. */
    public Span usual() {
        return from.request().kind() == ReportKind.FUNDER ? toDate() : Span.of(from.period());
    }

    public Span toDate() {
        return new Span(null, from.period().end());
    }

    /** The origins of the sources' amounts by the key of their column, with their parts in the whole. */
    public Function<String, @Nullable Origin> of(List<FundingSource> some, Cofinancing whole, Span span) {
        return column -> switch (column) {
            case "planned" -> planned(some, span);
            case "received" -> received(some, span);
            case "share.planned" ->
                sources.percent(
                        sources.part("planned", plan(some), planned(some, span)),
                        wholePart("planned", whole.planned().orElse(null), planned(whole.sources(), span)));
            case "share.received", "percent" ->
                sources.percent(
                        sources.part("received", got(some, whole), received(some, span)),
                        wholePart("received", whole.received(), received(whole.sources(), span)));
            default -> null;
        };
    }

    private Origin.@Nullable Part wholePart(String column, @Nullable Money amount, @Nullable Origin origin) {
        return amount == null || origin == null
                ? null
                : Origin.Part.of(from.say("total") + " – " + from.say("column." + column), amount, origin);
    }

    private static @Nullable Money plan(List<FundingSource> some) {
        return some.stream()
                .map(FundingSource::planned)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private static Money got(List<FundingSource> some, Cofinancing whole) {
        return some.stream().map(FundingSource::received).reduce(Money.zero(whole.home()), Money::plus);
    }

    /** The grant, or the receipts of a giver without one. */
    public List<? extends Record> behind(FundingSource source) {
        return from.grant(source.grant()).<List<? extends Record>>map(List::of).orElseGet(() -> receipts(source));
    }

    /** Receipts; of a grant that has none at all, its instalments. */
    public Origin received(List<FundingSource> some, Span span) {
        List<Record> records = new ArrayList<>();
        for (FundingSource source : some) {
            records.addAll(receipts(source));
            if (source.grant() != null
                    && source.receipts().isEmpty()
                    && !source.received().isZero()) {
                records.addAll(
                        instalments(source.grant(), one -> one.receivedOn() != null && span.holds(one.receivedOn())));
            }
        }
        return sources.sum(records, say("received", span, records));
    }

    /** The origins of what public grants promised and brought in the period, by the key of their column. */
    public Function<String, @Nullable Origin> aid(List<PublicAid.Aid> aids) {
        Span span = Span.of(from.period());
        return column -> switch (column) {
            case "planned" -> planned(sources(aids), span);
            case "received" -> received(sources(aids), span);
            default -> null;
        };
    }

    private List<FundingSource> sources(List<PublicAid.Aid> aids) {
        Set<String> grants = aids.stream().map(PublicAid.Aid::grant).collect(Collectors.toSet());
        return from.cofinancing(from.period()).sources().stream()
                .filter(one -> one.grant() != null && grants.contains(one.grant()))
                .toList();
    }

    /** What these receipts of a span add up to. */
    public Origin received(Span span, List<Receipt> receipts) {
        return sources.sum(receipts, say("received", span, List.copyOf(receipts)));
    }

    /** Instalments expected in the span; of a grant that has none, its amount as amended. */
    public Origin planned(List<FundingSource> some, Span span) {
        List<Record> records = new ArrayList<>();
        for (FundingSource source : some) {
            if (source.planned() == null || source.grant() == null) {
                continue;
            }
            List<Instalment> all = instalments(source.grant(), one -> true);
            if (span.start() == null || all.isEmpty()) {
                from.grant(source.grant()).ifPresent(grant -> records.addAll(amount(grant, span.end())));
            } else {
                all.stream().filter(one -> span.holds(one.expectedOn())).forEach(records::add);
            }
        }
        return sources.sum(records, say("planned", span, records));
    }

    /** A grant's amount with the amendments that changed it by the day. */
    public List<Record> amount(Grant grant, LocalDate day) {
        List<Record> records = new ArrayList<>(List.of(grant));
        from.facts().funding().amendments().stream()
                .filter(one -> one.grant().equals(grant.code())
                        && one.amountChangeMinor() != null
                        && !one.signedOn().isAfter(day))
                .forEach(records::add);
        return records;
    }

    /** A grant's amount as it stood at the end of the period. */
    public Origin amount(Grant grant) {
        return sources.sum(
                amount(grant, from.period().end()),
                sources.say("grant.amount", sources.day(from.period().end())));
    }

    /** What came from the reported grant, or from everyone, in the period or to date. */
    public Origin received(boolean sinceEver) {
        if (from.request().kind() == ReportKind.FUNDER) {
            return received(from.reportedGrant(), sinceEver ? toDate() : Span.of(from.period()));
        }
        return received(from.cofinancing().sources(), Span.of(from.period()));
    }

    /** What came for one grant. */
    public Origin received(Grant grant, Span span) {
        Cofinancing all = from.cofinancingOf(grant, span.start());
        return received(
                all.sources().stream()
                        .filter(one -> grant.code().equals(one.grant()))
                        .toList(),
                span);
    }

    /** In money, of a kind of giver, or of all for null. */
    Origin receivedInMoney(Period period, @Nullable SourceType type) {
        return received(
                from.cofinancing(period).sources().stream()
                        .filter(one -> type == null ? one.type() != SourceType.IN_KIND : one.type() == type)
                        .toList(),
                Span.of(period));
    }

    private String say(String key, Span span, List<Record> records) {
        boolean foreign = records.stream()
                .anyMatch(one -> one instanceof Receipt receipt
                        && !receipt.currency().equals(from.currency().getCurrencyCode()));
        String sentence = sources.say(key, sources.span(span.start(), span.end()));
        return foreign ? sentence + " " + sources.say("converted") : sentence;
    }

    private List<Receipt> receipts(FundingSource source) {
        Set<String> codes = Set.copyOf(source.receipts());
        return from.facts().finances().receipts().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }

    private List<Instalment> instalments(String grant, Predicate<Instalment> wanted) {
        return from.facts().funding().instalments().stream()
                .filter(one -> one.grant().equals(grant) && wanted.test(one))
                .toList();
    }
}
