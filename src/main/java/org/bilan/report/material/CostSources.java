package org.bilan.report.material;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bilan.finance.Converted;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.Quote;
import org.bilan.report.fact.Charge;
import org.bilan.report.trace.How;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Where what the organization spent comes from: its expenses, each on the day it was incurred, in the home currency. */
public final class CostSources {
    private final Material from;
    private final Sources sources;

    CostSources(Material from, Sources sources) {
        this.from = from;
        this.sources = sources;
    }

    /** Paid in money in the period. */
    public Origin spent(Period period, Predicate<Expense> wanted) {
        return sum(period, one -> one.kind() != CostKind.IN_KIND && wanted.test(one));
    }

    Origin inKind(Period period) {
        return sum(period, one -> one.kind() == CostKind.IN_KIND);
    }

    /** The origins of a charge's figures by the key of their column; null for another column. */
    public Function<String, @Nullable Origin> of(Charge one) {
        return column -> switch (column) {
            case "cost", "amount" -> sources.entered(one.expense());
            case "rate" -> rate(one);
            case "charged" -> charged(one);
            case "converted" -> converted(one.expense());
            default -> null;
        };
    }

    /** Entered with the expense, or published for the day. */
    private @Nullable Origin rate(Charge one) {
        Quote quote = from.converted(one.expense()).map(Converted::quote).orElse(null);
        return quote == null
                ? null
                : Origin.of(
                        one.expense().rate() == null ? How.LATEST : How.ENTERED,
                        sources.say(
                                "rate",
                                sources.day(quote.date()),
                                from.exchange().sourceOf(quote)),
                        rates(one.expense(), quote));
    }

    private List<Record> rates(Expense expense, Quote quote) {
        List<Record> records = new ArrayList<>();
        if (expense.rate() != null) {
            records.add(expense);
        }
        from.facts().finances().rates().stream()
                .filter(one -> one.currency().equals(expense.currency())
                        && one.date().equals(quote.date())
                        && one.source().equals(quote.source()))
                .forEach(records::add);
        return records;
    }

    /** As it was charged; of an expense in another currency with its rate. */
    private Origin charged(Charge one) {
        Origin entered = sources.entered(one.allocation());
        Quote quote = from.converted(one.expense()).map(Converted::quote).orElse(null);
        boolean foreign = !one.cost().currency().equals(one.charged().currency());
        if (!foreign || quote == null) {
            return entered;
        }
        Money claimed = new Money(one.allocation().claimedMinor(), one.cost().currency());
        Money alone = claimed.at(quote.rate(), one.charged().currency());
        if (!alone.equals(one.charged())) {
            return completed(one, quote, alone);
        }
        return new Origin(
                How.CONVERTED,
                sources.say("rate", sources.day(quote.date()), from.exchange().sourceOf(quote)),
                List.of(
                        new Origin.Part(
                                from.say("column.claimed"),
                                Origin.exact(new Money(
                                        one.allocation().claimedMinor(),
                                        one.cost().currency())),
                                one.expense().currency(),
                                How.ENTERED,
                                List.of(one.allocation())),
                        Origin.Part.of(
                                from.say("column.rate"),
                                quote.rate(),
                                "",
                                Origin.of(How.ENTERED, "", rates(one.expense(), quote)))),
                List.of(one.expense()),
                "",
                "");
    }

    /** A part that got the cent by which the rounded parts differ from the whole expense. */
    private Origin completed(Charge one, Quote quote, Money alone) {
        List<Record> records = new ArrayList<>(List.of(one.allocation()));
        records.addAll(rates(one.expense(), quote));
        Origin converted = Origin.of(How.CONVERTED, "", records);
        Origin whole = Origin.of(How.ENTERED, "", List.of(one.expense()));
        return new Origin(
                How.SUM,
                sources.say("rate", sources.day(quote.date()), from.exchange().sourceOf(quote)) + " "
                        + sources.say("cent"),
                List.of(
                        Origin.Part.of(from.say("column.charged"), alone, converted),
                        Origin.Part.of(sources.say("rounding"), one.charged().minus(alone), whole)),
                List.of(),
                "",
                "");
    }

    /** An expense in the currency that the report counts in. */
    @Nullable
    public Origin converted(Expense expense) {
        Quote quote = from.converted(expense).map(Converted::quote).orElse(null);
        if (quote == null) {
            return sources.entered(expense);
        }
        return Origin.of(
                How.CONVERTED,
                sources.say("rate", sources.day(quote.date()), from.exchange().sourceOf(quote)),
                Origin.Part.of(from.say("column.cost"), expense.amount(), sources.entered(expense)),
                Origin.Part.of(
                        from.say("column.rate"), quote.rate(), "", Origin.of(How.ENTERED, "", rates(expense, quote))));
    }

    public Origin charged(List<Charge> charges) {
        return sources.sum(
                charges.stream().map(Charge::allocation).toList(),
                sources.say(
                        "allocations",
                        sources.span(from.period().start(), from.period().end())));
    }

    private Origin sum(Period period, Predicate<Expense> wanted) {
        return told(
                from.facts().finances().expenses().stream()
                        .filter(one -> period.contains(one.incurredOn()) && wanted.test(one))
                        .filter(one -> from.inHome(one).isPresent())
                        .toList(),
                sources.say("expenses", sources.span(period.start(), period.end())));
    }

    /** Of expenses in any currency, which the sentence tells. */
    Origin told(List<Expense> expenses, String sentence) {
        boolean foreign = expenses.stream()
                .anyMatch(one -> !one.currency().equals(from.currency().getCurrencyCode()));
        return sources.sum(expenses, foreign ? sentence + " " + sources.say("converted") : sentence);
    }
}
