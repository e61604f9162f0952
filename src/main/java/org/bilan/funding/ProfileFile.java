package org.bilan.funding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code profile.yaml}: plain data only, of a bounded size, no aliases that multiply, no Java types. */
final class ProfileFile {
    static final int MAX_CHARACTERS = 200_000;
    private static final List<Language> ALL = List.of(Language.values());

    /** What YAML 1.1 makes of an unquoted {@code on}. */
    private static final Boolean YES = Boolean.TRUE;

    private final String name;

    private ProfileFile(String name) {
        this.name = name;
    }

    /** @throws ProfileProblem if it is not YAML, or a key is missing or of the wrong type */
    static FunderProfile read(String name, String yaml) {
        return new ProfileFile(name).profile(yaml);
    }

    private FunderProfile profile(String yaml) {
        Map<?, ?> root = map(load(yaml), "profile.yaml");
        String kind = text(root, "kind");
        return new FunderProfile(
                name,
                Coded.find(ProfileKind.class, kind)
                        .orElseThrow(() -> problem("kind: " + kind + ": annual, funder, letter")),
                translated(root, "title").orElseThrow(() -> problem("title: missing")),
                list(root, "languages").isEmpty()
                        ? ALL
                        : list(root, "languages").stream().map(this::language).toList(),
                list(root, "sections").stream().map(this::section).toList(),
                list(root, "rules").stream().map(this::rule).toList());
    }

    private Object load(String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            throw problem("more than " + MAX_CHARACTERS + " characters");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(10);
        limits.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(limits)).load(yaml);
        } catch (YAMLException cause) {
            throw new ProfileProblem("report-templates/" + name + "/profile.yaml: " + cause.getMessage(), cause);
        }
    }

    private ProfileSection section(Object item) {
        Map<?, ?> map = map(item, "sections");
        BigDecimal limit = number(map, "max_characters");
        return new ProfileSection(
                text(map, "code"),
                translated(map, "title").orElseGet(() -> Translated.same(text(map, "code"))),
                translated(map, "prompt").orElse(null),
                limit == null ? null : limit.intValue(),
                Boolean.TRUE.equals(map.get("optional")));
    }

    private ProfileRule rule(Object item) {
        Map<?, ?> map = map(item, "rules");
        return new ProfileRule(
                text(map, "code"),
                text(map, "kind"),
                number(map, "value"),
                optional(map, "unit"),
                optional(map, "base"),
                optional(map, "category"),
                translated(map, "label").orElseGet(() -> Translated.same(text(map, "code"))),
                source(map.get("source")),
                confirmation(map.get("confirmed")));
    }

    private ProfileRule.@Nullable Source source(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.get("document") == null) {
            return null;
        }
        return new ProfileRule.Source(text(map, "document"), optional(map, "page"));
    }

    private ProfileRule.@Nullable Confirmation confirmation(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Object on = map.containsKey("on") ? map.get("on") : map.get(YES);
        return map.get("by") == null || on == null ? null : new ProfileRule.Confirmation(text(map, "by"), date(on));
    }

    private LocalDate date(@Nullable Object value) {
        if (value instanceof Date timestamp) {
            return timestamp.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException notADate) {
            throw problem("confirmed: on: " + value + ": YYYY-MM-DD");
        }
    }

    private Optional<Translated> translated(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value instanceof String text) {
            return Optional.of(Translated.same(text));
        }
        if (!(value instanceof Map<?, ?> byLanguage)) {
            return Optional.empty();
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (text != null) {
                texts.put(language(language), String.valueOf(text).strip());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Translated(texts));
    }

    private Language language(@Nullable Object code) {
        return Language.of(String.valueOf(code)).orElseThrow(() -> problem("language: " + code + ": fr, en, es"));
    }

    private @Nullable BigDecimal number(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException notANumber) {
            throw problem(key + ": " + value + ": a number, or nothing where it is unknown");
        }
    }

    private String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw problem(key + ": missing");
        }
        return String.valueOf(value);
    }

    private static @Nullable String optional(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : String.valueOf(value);
    }

    private List<?> list(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw problem(key + ": a list");
    }

    private Map<?, ?> map(@Nullable Object value, String place) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw problem(place + ": keys and values");
    }

    private ProfileProblem problem(String what) {
        return new ProfileProblem("report-templates/" + name + "/profile.yaml: " + what);
    }
}
