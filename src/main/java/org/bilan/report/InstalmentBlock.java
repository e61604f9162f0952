package org.bilan.report;

import static org.bilan.report.TableDraft.amount;
import static org.bilan.report.TableDraft.day;
import static org.bilan.report.TableDraft.number;
import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.funding.Instalment;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Block « versements »: the payments that the funder promised, and what came of each. Promised is not received. */
final class InstalmentBlock {
    private InstalmentBlock() {}

    static Table table(Material from) {
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        List<Instalment> instalments = instalments(from);
        TableDraft draft = new TableDraft(from, "block.instalments")
                .figures("number", 1)
                .words("condition", 6)
                .words("expected.on", 3)
                .amounts("expected", 3, currency)
                .words("received.on", 3)
                .amounts("received", 3, currency);
        for (Instalment one : instalments) {
            draft.item(
                    number(one.number()),
                    optional(one.condition()),
                    day(one.expectedOn()),
                    amount(new Money(one.amountMinor(), currency)),
                    day(receivedOn(one, from)),
                    amount(received(one, from)));
        }
        if (!instalments.isEmpty()) {
            draft.total(
                    text(from.say("total")),
                    optional(null),
                    optional(null),
                    amount(sum(currency, instalments.stream().map(Instalment::amountMinor))),
                    optional(null),
                    amount(sum(
                            currency,
                            instalments.stream()
                                    .map(one -> received(one, from))
                                    .filter(java.util.Objects::nonNull)
                                    .map(Money::minor))));
        }
        return draft.table();
    }

    static List<Instalment> instalments(Material from) {
        return from.facts().funding().instalments().stream()
                .filter(one -> one.grant().equals(from.request().grant()))
                .sorted(Comparator.comparingInt(Instalment::number))
                .toList();
    }

    /** What had come by the end of the period; later payments belong to a later report. */
    static @Nullable Money received(Instalment one, Material from) {
        return receivedOn(one, from) == null || one.receivedMinor() == null
                ? null
                : new Money(
                        one.receivedMinor(),
                        Currency.getInstance(from.reportedGrant().currency()));
    }

    static @Nullable LocalDate receivedOn(Instalment one, Material from) {
        LocalDate on = one.receivedOn();
        return on == null || on.isAfter(from.period().end()) ? null : on;
    }

    private static Money sum(Currency currency, java.util.stream.Stream<Long> minor) {
        return new Money(minor.reduce(0L, Math::addExact), currency);
    }
}
