package org.bilan.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.exchange.TableShape;
import org.bilan.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * The form of one record.
 *
 * @param key the cells by which a stored record is known; empty for a new one
 * @param revision of the record as it is shown; empty for a new one
 * @param about what the record is called, or what it belongs to; null where nothing says it
 * @param back where one came from
 * @param problems of the record as a whole
 * @param conflict whether somebody else stored it meanwhile
 */
public record RecordFormView(
        TableShape table,
        Map<String, String> key,
        String revision,
        @Nullable String about,
        List<RecordField> fields,
        String back,
        List<String> problems,
        boolean conflict) {
    /** So many optional fields are not hidden. */
    private static final int FEW = 4;

    public RecordFormView {
        key = Map.copyOf(key);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    public boolean isNew() {
        return key.isEmpty();
    }

    /** What is asked first: what must be filled in, and what has its value already. */
    public List<RecordField> first() {
        return isShort()
                ? fields
                : fields.stream().filter(field -> !isRest(field)).toList();
    }

    public List<RecordField> rest() {
        return isShort()
                ? List.of()
                : fields.stream().filter(RecordFormView::isRest).toList();
    }

    public boolean hasFilledRest() {
        return rest().stream().anyMatch(field -> field.isFilled() || field.problem() != null || field.newer() != null);
    }

    public List<RecordField> wrong() {
        return fields.stream().filter(field -> field.problem() != null).toList();
    }

    /** The page that asks whether the record shall go. */
    public String removeAddress() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        key.forEach((name, cell) -> cells.put(name, List.of(cell)));
        cells.put("back", List.of(back));
        return new Query("/records/" + table.name() + "/remove", cells).address();
    }

    private boolean isShort() {
        return fields.stream().filter(RecordFormView::isRest).count() <= FEW;
    }

    private static boolean isRest(RecordField field) {
        return !field.required() && field.input() != RecordField.Input.FIXED;
    }
}
