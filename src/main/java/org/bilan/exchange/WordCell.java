package org.bilan.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilan.value.Coded;
import org.bilan.value.Nearest;
import org.jspecify.annotations.Nullable;

/** One word of a closed list, such as {@code planned} or {@code yes}. */
record WordCell(Map<String, Object> words) implements CellType {

    static <E extends Enum<E> & Coded> WordCell of(Class<E> choices) {
        return new WordCell(Stream.of(choices.getEnumConstants())
                .collect(Collectors.toMap(Coded::code, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    static WordCell yesOrNo() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("yes", Boolean.TRUE);
        words.put("no", Boolean.FALSE);
        return new WordCell(words);
    }

    /** The numbers from {@code first} to {@code last}, as words. */
    static WordCell numbers(int first, int last) {
        return of(IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toArray(String[]::new));
    }

    static WordCell of(String... words) {
        return new WordCell(Stream.of(words)
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        Object value = words.get(text);
        if (value != null) {
            return value;
        }
        String allowed = String.join(", ", words.keySet());
        Optional<String> nearest = Nearest.to(text, words.keySet());
        return nearest.isPresent()
                ? row.refuse("word.unknown.nearest", text, nearest.get(), allowed)
                : row.refuse("word.unknown", text, allowed);
    }

    @Override
    public ColumnKind kind() {
        return this.equals(Cells.YES_NO) ? ColumnKind.YES_NO : ColumnKind.CHOICE;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No word for " + value));
    }
}
