package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.Currency;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.finance.Payment;
import org.bilan.funding.Grant;
import org.bilan.report.fact.GrantTerms;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Block « subventions »: for each grant alive in the period its amount and its instalments at the end of the period,
 * received, due and still to come apart, in the grant's own currency. A grant without instalments has dashes; the total is
 * of the grants in the home currency.
 */
public final class GrantMoneyBlock {
    private GrantMoneyBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.grants")
                .words("grant", 7)
                .words("life", 4)
                .figures("amount.agreed", 3)
                .figures("received", 3)
                .figures("due", 3)
                .figures("to.come", 3);
        List<Grant> grants = from.grantsOfPeriod();
        for (Grant grant : grants) {
            Currency currency = Currency.getInstance(grant.currency());
            List<Payment> payments = from.payments(grant);
            GrantTerms terms = from.terms(grant);
            boolean none = payments.isEmpty();
            draft.item(
                            text(from.grantTitle(grant)),
                            text(from.wording().period(terms.life())),
                            amount(terms.amount()),
                            amount(none ? null : InstalmentBlock.sum(payments, Payment::received, currency)),
                            amount(none ? null : InstalmentBlock.sum(payments, Payment::due, currency)),
                            amount(none ? null : InstalmentBlock.sum(payments, Payment::later, currency)))
                    .from(grant.code(), column -> origin(column, List.of(grant), from));
        }
        List<Grant> home = grants.stream()
                .filter(grant -> grant.currency().equals(from.currency().getCurrencyCode()))
                .toList();
        if (!home.isEmpty()) {
            List<Payment> all = home.stream()
                    .flatMap(grant -> from.payments(grant).stream())
                    .toList();
            draft.total(
                            text(from.say("total")),
                            optional(null),
                            amount(home.stream()
                                    .map(grant -> from.terms(grant).amount())
                                    .reduce(from.money(0), Money::plus)),
                            amount(InstalmentBlock.sum(all, Payment::received, from.currency())),
                            amount(InstalmentBlock.sum(all, Payment::due, from.currency())),
                            amount(InstalmentBlock.sum(all, Payment::later, from.currency())))
                    .from("total", column -> origin(column, home, from));
        }
        if (home.size() < grants.size()) {
            draft.note(from.say(
                    "note.budget.foreign",
                    String.join(
                            "; ",
                            grants.stream()
                                    .filter(grant -> !home.contains(grant))
                                    .map(from::grantTitle)
                                    .toList())));
        }
        return draft.table();
    }

    private static @Nullable Origin origin(String column, List<Grant> grants, Material from) {
        List<Payment> payments =
                grants.stream().flatMap(grant -> from.payments(grant).stream()).toList();
        return switch (column) {
            case "amount.agreed" ->
                from.sources()
                        .sum(
                                grants.stream()
                                        .flatMap(grant ->
                                                from
                                                        .sources()
                                                        .funding()
                                                        .amount(
                                                                grant,
                                                                from.period().end())
                                                        .stream())
                                        .toList(),
                                from.sources()
                                        .say(
                                                "grant.amount",
                                                from.sources().day(from.period().end())));
            case "received" -> InstalmentBlock.sum(payments, one -> one.received() != null, "payments.received", from);
            case "due" -> InstalmentBlock.due(payments, from);
            case "to.come" -> InstalmentBlock.later(payments, from);
            default -> null;
        };
    }
}
