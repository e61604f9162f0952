package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.TextFold;

/** The names known in one scope, for checking a template before any value exists. */
public final class Vocabulary {
    private final List<Field> fields;
    private final Map<String, Field> byFoldedName = new LinkedHashMap<>();

    public Vocabulary(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (Field field : this.fields) {
            byFoldedName.put(TextFold.fold(field.french()), field);
            byFoldedName.put(TextFold.fold(field.english()), field);
            byFoldedName.put(TextFold.fold(field.spanish()), field);
        }
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> find(String foldedName) {
        return Optional.ofNullable(byFoldedName.get(foldedName));
    }
}
