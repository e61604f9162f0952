package org.bilan.funding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Nearest;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of a profile's file, read by their type. {@code place} is the file and the path that leads to them,
 * which every problem names. A key without value is absent.
 */
record ProfileMap(String place, Map<?, ?> values) {
    static final int MAX_TEXT = 4_000;

    /** @throws ProfileProblem if it is not keys and values */
    static ProfileMap of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new ProfileMap(place, map);
        }
        throw new ProfileProblem(place, null, "profile.map");
    }

    /** @throws ProfileProblem if there is a key that nobody would read: a slip of the pen would silently be no rule */
    ProfileMap only(String... known) {
        List<String> names = Arrays.asList(known);
        for (Object key : values.keySet()) {
            if (!names.contains(String.valueOf(key))) {
                throw unknown(String.valueOf(key), "profile.key", String.valueOf(key), names);
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        String value = optional(key);
        if (value == null || value.isBlank()) {
            throw problem(key, "profile.missing");
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        String text = String.valueOf(value).strip();
        if (value instanceof Map || value instanceof List || text.length() > MAX_TEXT) {
            throw problem(key, "profile.text", MAX_TEXT);
        }
        return text;
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        String text = String.valueOf(value);
        try {
            if (text.length() <= 40) {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= 40) {
                    return number;
                }
            }
        } catch (NumberFormatException notANumber) {
            throw problem(key, "profile.number", text);
        }
        throw problem(key, "profile.number", text.substring(0, Math.min(40, text.length())));
    }

    @Nullable
    Boolean yes(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw problem(key, "profile.yes", String.valueOf(value));
    }

    /** @param key what it is in the file; {@code on} may have been read as yes */
    @Nullable
    LocalDate day(String key) {
        Object value = key.equals("on") && !values.containsKey("on") ? values.get(Boolean.TRUE) : values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Date timestamp) {
            return timestamp.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException notADate) {
            throw problem(key, "profile.date", String.valueOf(value));
        }
    }

    <E extends Enum<E> & Coded> Optional<E> choice(String key, Class<E> choices) {
        String text = optional(key);
        return text == null
                ? Optional.empty()
                : Optional.of(Coded.find(choices, text)
                        .orElseThrow(() -> unknown(key, "profile.choice", text, codes(choices.getEnumConstants()))));
    }

    List<?> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= 500) {
            return list;
        }
        throw problem(key, "profile.list");
    }

    /** Words, a single one standing for a list of one. */
    List<String> words(String key) {
        Object value = values.get(key);
        List<?> all = value == null || value instanceof List<?> ? list(key) : List.of(value);
        List<String> words = new ArrayList<>();
        for (Object one : all) {
            if (one == null || one instanceof Map || one instanceof List) {
                throw problem(key, "profile.words");
            }
            words.add(String.valueOf(one).strip());
        }
        return words;
    }

    /** Words, each one of those known. */
    List<String> words(String key, Collection<String> known) {
        List<String> words = words(key);
        words.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(word -> {
            throw unknown(key, "profile.choice", word, known);
        });
        return words;
    }

    Optional<Translated> translated(String key) {
        Object value = values.get(key);
        if (value instanceof String text) {
            return Optional.of(Translated.same(text));
        }
        if (!(value instanceof Map<?, ?> byLanguage)) {
            return Optional.empty();
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (text != null) {
                texts.put(language(key, language), String.valueOf(text).strip());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Translated(texts));
    }

    Language language(String key, @Nullable Object code) {
        return Language.of(String.valueOf(code))
                .orElseThrow(() -> unknown(
                        key,
                        "profile.choice",
                        String.valueOf(code),
                        Arrays.stream(Language.values()).map(Language::code).toList()));
    }

    static List<String> codes(Coded[] choices) {
        return Arrays.stream(choices).map(Coded::code).toList();
    }

    ProfileProblem problem(String key, String sentence, Object... details) {
        return new ProfileProblem(
                place + (place.endsWith(ProfileFolders.PROFILE) ? ": " : ".") + key, null, sentence, details);
    }

    /** Says which words are known, and the one most likely meant. */
    ProfileProblem unknown(String key, String sentence, String typed, Collection<String> known) {
        String shown = typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
        String all = known.stream().collect(Collectors.joining(", "));
        return Nearest.to(typed, known)
                .map(nearest -> problem(key, sentence + ".nearest", shown, all, nearest))
                .orElseGet(() -> problem(key, sentence, shown, all));
    }
}
