package org.bilan.web.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record's form.
 *
 * @param input how it is filled in
 * @param narrow whether it holds a few signs only, so that two stand side by side
 * @param target the table whose records are chosen among, where one more can be added; else null
 * @param values what stands in it; several for a list of choices
 * @param choices what may be chosen, words by code; suggestions where it is typed
 * @param problem what is wrong with it; null if nothing is
 * @param newer what somebody else stored in it meanwhile, in words; null if nothing else
 */
public record RecordField(
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        Input input,
        boolean narrow,
        @Nullable String target,
        List<String> values,
        Map<String, String> choices,
        @Nullable String problem,
        @Nullable String newer) {
    /** How a field is filled in. */
    public enum Input {
        LINE,
        LONG,
        /** Figures. */
        FIGURES,
        ONE,
        SEVERAL,
        /** Shown only, and sent as it is. */
        FIXED
    }

    public RecordField {
        values = List.copyOf(values);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** What stands in it; several values as they are typed. */
    public String value() {
        return String.join(";", values);
    }

    public boolean isFilled() {
        return values.stream().anyMatch(value -> !value.isEmpty());
    }

    /** The ids of its hint and problem; null if it has neither. */
    public @Nullable String describedBy() {
        String ids = ((hint == null ? "" : name + "-hint ") + (problem == null ? "" : name + "-problem")).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** What stands in it, in words. */
    public String said() {
        return String.join(
                "; ",
                values.stream().map(value -> choices.getOrDefault(value, value)).toList());
    }

    RecordField holding(List<String> others) {
        return new RecordField(name, label, hint, required, input, narrow, target, others, choices, problem, newer);
    }

    RecordField with(@Nullable String found, @Nullable String stored) {
        return new RecordField(name, label, hint, required, input, narrow, target, values, choices, found, stored);
    }
}
