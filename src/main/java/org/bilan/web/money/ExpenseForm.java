package org.bilan.web.money;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.exchange.StoredRecord;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** The form of one expense: its fields as they are shown, and as they come back. */
record ExpenseForm(Page page, Choices choices) {
    /** The columns in their order on the form. */
    static final List<String> FIELDS = List.of(
            "incurred_on",
            "description",
            "amount",
            "currency",
            "category",
            "supplier",
            "voucher",
            "project",
            "paid_on",
            "rate",
            "rate_date",
            "activity",
            "kind");

    Form of(StoredRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, shown(field, record.cell(field))));
        values.put("revision", record.revision());
        return Form.of(values);
    }

    /** Names where people choose by name; words of a list stay codes, which the form offers by their titles. */
    String shown(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "amount", "rate" -> page.wording().number(new BigDecimal(value));
            case "supplier" -> choices.supplierName(value);
            default -> value;
        };
    }

    /** What was typed, by column; a column that the form did not send is left out. */
    static Map<String, String> typed(Form form) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.stream().filter(form.values()::containsKey).forEach(field -> typed.put(field, form.value(field)));
        return typed;
    }

    /** The fields whose stored value is not what was typed: by column, as they are stored now. */
    Map<String, String> newer(Map<String, String> wanted, StoredRecord now) {
        Map<String, String> newer = new LinkedHashMap<>();
        wanted.forEach((column, value) -> {
            if (!value.equals(now.cell(column)) && FIELDS.contains(column)) {
                String said = column.equals("category") || column.equals("kind")
                        ? page.told(column + "." + now.cell(column))
                        : shown(column, now.cell(column));
                newer.put(column, said);
            }
        });
        return newer;
    }
}
