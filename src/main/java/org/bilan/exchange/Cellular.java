package org.bilan.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.funding.Narrative;
import org.bilan.value.Sha256;

/** The records of one table as people and programs see them: by cells. */
record Cellular<T>(Layout<T> layout, Records records) {
    private static final int REVISION = 16;

    /** The cell of a narrative that a data folder keeps in a file of its own. */
    static final String TEXT = "text";

    /** The record that has these key cells. */
    Optional<Row<T>> match(Map<String, String> key) {
        String owner = CellText.trim(key.getOrDefault(layout.key().get(0).name(), ""));
        Overlay<T> overlay = records.of(layout);
        if (layout.key().size() == 1 && layout.isKeyedByText()) {
            return Optional.ofNullable(overlay.find(owner));
        }
        return (layout.isKeyedByText() ? overlay.of(Set.of(owner)) : overlay.rows())
                .stream().filter(row -> hasKey(row, key)).findFirst();
    }

    private boolean hasKey(Row<T> row, Map<String, String> key) {
        RecordText<T> text = new RecordText<>(layout, row, records);
        return layout.key().stream()
                .allMatch(
                        column -> text.text(column.name()).equals(CellText.trim(key.getOrDefault(column.name(), ""))));
    }

    List<Row<T>> of(String owner) {
        return records.of(layout).of(Set.of(owner)).stream()
                .sorted((one, other) -> layout.order().compare(one.record(), other.record()))
                .toList();
    }

    Map<String, String> cells(Row<T> row) {
        List<String> texts = new RecordText<>(layout, row, records).cells();
        Map<String, String> cells = new LinkedHashMap<>();
        layout.columns().forEach(column -> cells.put(column.name(), texts.get(column.position())));
        if (row.record() instanceof Narrative narrative) {
            cells.put(TEXT, narrative.text());
        }
        return cells;
    }

    /** The key's cells in a line, for the trail. */
    String key(Row<T> row) {
        RecordText<T> text = new RecordText<>(layout, row, records);
        return String.join(
                " ",
                layout.key().stream()
                        .map(column -> text.text(column.name()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    StoredRecord stored(Row<T> row) {
        Map<String, String> cells = cells(row);
        return new StoredRecord(layout.table(), cells, revision(cells));
    }

    private static String revision(Map<String, String> cells) {
        return Sha256.of(String.join(Layout.KEY_SEPARATOR, cells.values()), REVISION);
    }
}
