package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bilan.document.Table;
import org.bilan.finance.Payment;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Sources;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Block « versements »: the payments that the funder promised and how each stands at the end of the period: promised, due or received. */
public final class InstalmentBlock {
    private InstalmentBlock() {}

    public static Table table(Material from) {
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        List<Payment> payments = from.payments(from.reportedGrant());
        TableDraft draft = new TableDraft(from, "block.instalments")
                .figures("number", 1)
                .words("condition", 5)
                .words("expected.on", 3)
                .amounts("expected", 3, currency)
                .words("status", 3)
                .words("received.on", 3)
                .amounts("received", 3, currency)
                .amounts("due", 3, currency);
        for (Payment one : payments) {
            draft.item(
                            number(one.instalment().number()),
                            optional(one.instalment().condition()),
                            day(one.instalment().expectedOn()),
                            amount(one.promised()),
                            text(from.word("payment", one.standing())),
                            day(one.receivedOn()),
                            amount(one.received()),
                            amount(one.due()))
                    .from(
                            Integer.toString(one.instalment().number()),
                            column -> column.equals("due")
                                    ? due(one, from)
                                    : from.sources().entered(one.instalment()));
        }
        if (!payments.isEmpty()) {
            draft.total(
                            text(from.say("total")),
                            optional(null),
                            optional(null),
                            amount(sum(payments, Payment::promised, currency)),
                            optional(null),
                            optional(null),
                            amount(sum(payments, Payment::received, currency)),
                            amount(sum(payments, Payment::due, currency)))
                    .from("total", column -> total(column, payments, from));
        }
        return draft.table();
    }

    /** What was promised, less what came and what is expected later. */
    public static Origin due(Payment one, Material from) {
        return open(one, "to.come", one.later(), from);
    }

    /** What was promised, less what came and what should have come. */
    public static Origin later(Payment one, Material from) {
        return open(one, "due", one.due(), from);
    }

    /** What came counts as far as it was promised. */
    private static Origin open(Payment one, String other, Money rest, Material from) {
        Sources sources = from.sources();
        Origin entered = sources.entered(one.instalment());
        Money come = one.promised().minus(one.due()).minus(one.later());
        return Objects.requireNonNull(sources.difference(
                sources.part("expected", one.promised(), entered),
                sources.part("received", come, entered),
                sources.part(other, rest, entered)));
    }

    private static Origin total(String column, List<Payment> payments, Material from) {
        return switch (column) {
            case "received" -> sum(payments, one -> one.received() != null, "payments.received", from);
            case "due" -> due(payments, from);
            default -> sum(payments, one -> true, "payments.promised", from);
        };
    }

    /** What is due of all of them. */
    public static Origin due(List<Payment> payments, Material from) {
        return open(payments, Payment::due, InstalmentBlock::due, "payments.due", from);
    }

    /** What is to come of all of them. */
    public static Origin later(List<Payment> payments, Material from) {
        return open(payments, Payment::later, InstalmentBlock::later, "payments.later", from);
    }

    /** Of whole instalments, or, where a part of one came, of what is left of each. */
    private static Origin open(
            List<Payment> payments,
            Function<Payment, Money> amount,
            BiFunction<Payment, Material, Origin> origin,
            String key,
            Material from) {
        List<Payment> open =
                payments.stream().filter(one -> !amount.apply(one).isZero()).toList();
        if (open.stream().allMatch(one -> amount.apply(one).equals(one.promised()))) {
            return sum(open, one -> true, key, from);
        }
        List<Origin.Part> parts = open.stream()
                .map(one -> Origin.Part.of(
                        from.say("instalment.numbered", one.instalment().number()),
                        amount.apply(one),
                        origin.apply(one, from)))
                .toList();
        return from.sources()
                .sumOf(from.sources().say(key, from.sources().day(from.period().end())), parts);
    }

    /** What the instalments of these payments add up to. */
    public static Origin sum(List<Payment> payments, Predicate<Payment> wanted, String key, Material from) {
        return from.sources()
                .sum(
                        payments.stream()
                                .filter(wanted)
                                .map(Payment::instalment)
                                .toList(),
                        from.sources().say(key, from.sources().day(from.period().end())));
    }

    public static Money sum(List<Payment> payments, Function<Payment, @Nullable Money> amount, Currency currency) {
        return payments.stream().map(amount).filter(Objects::nonNull).reduce(Money.zero(currency), Money::plus);
    }
}
