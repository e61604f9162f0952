package org.bilan.web.money;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.funding.Instalment;
import org.bilan.web.Page;
import org.bilan.web.record.RecordWords;
import org.bilan.web.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The lists of expenses and receipts as sheets. */
@Singleton
class MoneySheets {
    private final ReceiptReading receipts;

    MoneySheets(ReceiptReading receipts) {
        this.receipts = receipts;
    }

    Sheet<ExpenseRow> expenses(Page page, Choices choices, Consumer<Consumer<ExpenseRow>> rows) {
        RecordWords words = RecordWords.of(page.language());
        Map<String, String> suppliers =
                choices.suppliers().stream().collect(Collectors.toMap(Choices.Supplier::code, Choices.Supplier::name));
        return Sheet.<ExpenseRow>of(page, page.say("nav.expenses"), "expenses")
                .text("code", row -> row.expense().code())
                .day("incurred_on", row -> row.expense().incurredOn())
                .day("paid_on", row -> row.expense().paidOn())
                .text("supplier", row -> named(suppliers, row.expense().supplier()))
                .text("description", row -> row.expense().description())
                .text(
                        "category",
                        row -> words.choice(
                                "expenses", "category", row.expense().category()))
                .sum("amount", row -> row.expense().amount())
                .apart("currency", row -> row.expense().currency())
                .number("rate", row -> row.expense().rate())
                .apart("=" + page.say("sheet.kind"), row -> kind(words, row.expense()))
                .text("voucher", row -> row.expense().voucher())
                .text("project", row -> named(choices.projects(), row.expense().project()))
                .text("activity", row -> row.expense().activity())
                .text("=" + page.say("column.charged"), MoneySheets::charged)
                .money("=" + page.say("sheet.rest"), row -> row.isCharged() ? null : row.rest())
                .text("document", row -> row.expense().document())
                .rows(rows);
    }

    private static @Nullable String named(Map<String, String> names, @Nullable String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private static String kind(RecordWords words, Expense expense) {
        return words.choice("expenses", "kind", expense.kind() == null ? CostKind.CASH : expense.kind());
    }

    /** {@code NQSF 1.5; MRIF 2}. */
    private static String charged(ExpenseRow row) {
        return row.parts().stream()
                .map(part -> part.grant() + " " + part.line())
                .collect(Collectors.joining("; "));
    }

    /** What was received in the year of the view, and all that is awaited. */
    Sheet<?>[] receipts(Page page, ReceiptsView view) {
        RecordWords words = RecordWords.of(page.language());
        List<Receipt> all = receipts.all(view.year());
        Map<String, String> names = receipts.names(all);
        Sheet<Receipt> received = Sheet.<Receipt>of(page, page.say("receipts.title"), "receipts")
                .text("code", Receipt::code)
                .day("received_on", Receipt::receivedOn)
                .text("source", one -> names.getOrDefault(one.source(), one.source()))
                .text("kind", one -> words.choice("receipts", "kind", one.kind()))
                .text("grant", Receipt::grant)
                .sum("amount", Receipt::amount)
                .apart("currency", Receipt::currency)
                .apart(
                        "=" + page.say("sheet.kind"),
                        one -> words.choice(
                                "expenses",
                                "kind",
                                one.kind() == ReceiptKind.IN_KIND ? CostKind.IN_KIND : CostKind.CASH))
                .number("rate", Receipt::rate)
                .yes("approximate", Receipt::approximate)
                .text("note", Receipt::note)
                .rows(all);
        Sheet<Instalment> awaited = Sheet.<Instalment>of(page, page.say("instalment.awaited"), "instalments")
                .text("grant", Instalment::grant)
                .count("number", one -> (long) one.number())
                .day("expected_on", Instalment::expectedOn)
                .sum("amount", view::amount)
                .apart("grants.currency", one -> view.amount(one).currency().getCurrencyCode())
                .text("condition", Instalment::condition)
                .rows(view.expected());
        return new Sheet<?>[] {received, awaited};
    }
}
