package org.bilan.web.money;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.exchange.StoredRecord;
import org.bilan.web.Page;
import org.bilan.web.money.RowAnswer.CellAnswer;

/** The cells of the grid: each as it is stored and as it is shown. */
public record ExpenseCells(Page page, Choices choices) {
    /** In their order on the page; {@code charged} is what the expense is charged to. */
    public static final List<String> COLUMNS = List.of(
            "incurred_on",
            "supplier",
            "description",
            "category",
            "amount",
            "currency",
            "voucher",
            "project",
            "charged");

    Map<String, CellAnswer> of(StoredRecord record, ExpenseRow row) {
        Map<String, CellAnswer> cells = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            String value = column.equals("charged") ? row.chargedTo() : record.cell(column);
            cells.put(column, new CellAnswer(value, shown(column, value)));
        }
        return cells;
    }

    public String shown(String column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column) {
            case "amount" -> page.wording().number(new BigDecimal(value));
            case "category" -> page.has("category." + value) ? page.say("category." + value) : value;
            case "supplier" -> choices.supplierName(value);
            case "project" -> choices.projects().getOrDefault(value, value);
            default -> value;
        };
    }
}
