package org.bilan.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.TableShape;
import org.bilan.web.Form;

/**
 * A typed form, understood.
 *
 * @param cells of the data folder, one for each column of the table that the form has
 * @param problems at the fields that were not understood, by column
 */
record RecordTyping(Map<String, String> cells, Map<String, String> problems) {
    /**
     * @param currencies what the amounts of a table without a currency of its own are in, by the grant's code
     */
    static RecordTyping of(TableShape table, Form typed, SpokenCells spoken, Currencies currencies) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (ColumnShape column : table.columns()) {
            List<String> values = typed.values().getOrDefault(column.name(), List.of());
            if (isChosen(column)) {
                cells.put(
                        column.name(),
                        String.join(
                                ";",
                                values.stream().filter(one -> !one.isBlank()).toList()));
            } else {
                SpokenCells.Heard heard = spoken.hear(column, String.join(";", values));
                cells.put(column.name(), heard.cell());
                if (heard.problem() != null) {
                    problems.put(column.name(), heard.problem());
                }
                if (heard.currency() != null) {
                    named.put(column.name(), heard.currency());
                }
            }
        }
        named.forEach((column, currency) -> {
            String usual = usual(cells, currencies);
            if (usual.isEmpty() && cells.containsKey("currency")) {
                cells.put("currency", currency);
            } else if (!usual.equals(currency) && !usual.isEmpty()) {
                problems.put(column, spoken.page().say("form.currency", currency, usual));
            }
        });
        return new RecordTyping(cells, problems);
    }

    /** Finds the currency of a grant's amounts. */
    interface Currencies {
        Optional<String> of(String grant);
    }

    private static String usual(Map<String, String> cells, Currencies currencies) {
        return cells.containsKey("currency")
                ? cells.getOrDefault("currency", "")
                : currencies.of(cells.getOrDefault("grant", "")).orElse("");
    }

    /** Whether several values of the column are sent apart from each other. */
    static boolean isChosen(ColumnShape column) {
        return column.several() && (column.kind() == ColumnKind.CHOICE || column.kind() == ColumnKind.CODE);
    }
}
