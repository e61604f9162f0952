package org.bilan.web.money;

import java.time.LocalDate;
import java.util.Map;
import org.bilan.finance.CostCategory;
import org.bilan.finance.CostKind;
import org.bilan.web.Page;

/** Reads what was typed of an expense. */
record ExpenseTyping(Page page, LocalDate today, Choices choices, String home) {

    /**
     * The columns that were typed.
     *
     * @param currency that of the expense before
     */
    Typed read(Map<String, String> typed, String currency) {
        Typing reading = new Typing(page, today);
        String own = typed.getOrDefault("currency", currency).strip();
        typed.forEach((column, text) -> read(reading, column, text, own.isEmpty() ? home : own));
        return reading.result();
    }

    private void read(Typing reading, String column, String text, String currency) {
        switch (column) {
            case "incurred_on", "paid_on", "rate_date" -> reading.day(column, text);
            case "amount" -> reading.amount(column, text, "currency", currency);
            case "currency" -> reading.currency(column, text, home);
            case "rate" -> reading.rate(column, text);
            case "category" -> reading.choice(column, text, CostCategory.class);
            case "kind" -> reading.choice(column, text, CostKind.class);
            case "project" -> reading.record(column, text, choices.projects());
            case "supplier" ->
                reading.text(
                        column,
                        choices.supplierNamed(text).map(Choices.Supplier::code).orElse(text));
            case "voucher", "description", "activity", "document" -> reading.text(column, text);
            default -> {
                // what a form sends beside the columns
            }
        }
    }
}
