package org.bilan.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.value.Language;

/**
 * What people write for a name, read from {@code synonyms.txt}: {@code donor} for {@code bailleur}, in English. Whether
 * the name is known where the word stands is for those who ask.
 */
final class Synonyms {
    private static final List<Language> COLUMNS = List.of(Language.FR, Language.EN, Language.ES);
    private static final Map<String, List<Meant>> BY_WORD = read();

    private Synonyms() {}

    /** The {@linkplain Scope#key key} of the French name that was meant, and the language of the word. */
    record Meant(String french, Language language) {}

    /** What the word, a {@linkplain Scope#key key}, may stand for. */
    static List<Meant> of(String word) {
        return BY_WORD.getOrDefault(word, List.of());
    }

    private static Map<String, List<Meant>> read() {
        Map<String, List<Meant>> byWord = new HashMap<>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] sides = line.split("=");
            String[] languages = sides[1].split("\\|");
            for (int i = 0; i < languages.length; i++) {
                Meant meant = new Meant(Scope.key(sides[0].strip()), COLUMNS.get(i));
                for (String word : languages[i].split(",")) {
                    byWord.computeIfAbsent(Scope.key(word.strip()), key -> new ArrayList<>())
                            .add(meant);
                }
            }
        });
        return byWord;
    }

    private static Stream<String> lines() {
        try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
