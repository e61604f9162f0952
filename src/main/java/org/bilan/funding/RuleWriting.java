package org.bilan.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/** What a profile's file holds of a rule or a section, by its keys: what {@link RuleReading} reads. A key without value is null. */
final class RuleWriting {
    private RuleWriting() {}

    static Map<String, @Nullable Object> keys(ProfileRule rule) {
        ProfileRule.Scope scope = rule.scope();
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("code", rule.code());
        keys.put("kind", rule.kind().code());
        keys.put("label", translated(rule.label()));
        keys.put("value", number(rule.value()));
        keys.put("unit", code(rule.unit()));
        keys.put("base", code(scope.base()));
        keys.put("base_categories", words(scope.baseCategories()));
        keys.put("categories", words(scope.categories()));
        keys.put("lines", words(scope.lines()));
        keys.put("items", words(scope.items()));
        keys.put("locked", words(scope.locked()));
        keys.put("aids", scope.aids().isEmpty() ? null : new TreeMap<>(scope.aids()));
        keys.put("counted", scope.counted());
        deadline(rule, keys);
        keys.put("wanted", words(rule.demand().wanted()));
        keys.put("wording", translated(rule.demand().wording()));
        keys.put("from", rule.from());
        keys.put("until", rule.until());
        keys.put("source", source(rule.source()));
        keys.put("confirmed", confirmation(rule.confirmed()));
        return keys;
    }

    static Map<String, @Nullable Object> keys(ProfileSection section) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("code", section.code());
        keys.put("title", translated(section.title()));
        keys.put("prompt", translated(section.prompt()));
        keys.put(
                "max_characters", section.maxCharacters() == null ? null : BigDecimal.valueOf(section.maxCharacters()));
        keys.put("optional", section.optional() ? Boolean.TRUE : null);
        return keys;
    }

    static Map<String, @Nullable Object> keys(FunderProfile profile) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("kind", profile.kind().code());
        keys.put("title", translated(profile.title()));
        keys.put("languages", profile.languages().stream().map(Language::code).toList());
        keys.put(
                "mask_counts_below",
                profile.maskCountsBelow() == 0 ? null : BigDecimal.valueOf(profile.maskCountsBelow()));
        keys.put("approved_by_another", profile.approvedByAnother() ? Boolean.TRUE : null);
        keys.put("comments_settled", profile.commentsSettled() ? Boolean.TRUE : null);
        return keys;
    }

    private static void deadline(ProfileRule rule, Map<String, @Nullable Object> keys) {
        ProfileRule.Deadline deadline = rule.deadline();
        keys.put("event", deadline == null ? null : deadline.event().code());
        LocalDate fixed = deadline == null ? null : deadline.fixed();
        boolean yearly = deadline != null && deadline.yearly() != null;
        keys.put(
                "date",
                fixed != null
                        ? fixed.toString()
                        : yearly ? deadline.yearly().toString().substring(2) : null);
        keys.put(
                "report",
                deadline == null || rule.kind() != RuleKind.REPORT_DUE
                        ? null
                        : deadline.report().code());
    }

    private static @Nullable Object translated(@Nullable Translated text) {
        if (text == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            if (text.texts().containsKey(language)) {
                texts.put(language.code(), text.texts().get(language));
            }
        }
        return texts;
    }

    private static @Nullable Object source(ProfileRule.@Nullable Source source) {
        if (source == null) {
            return null;
        }
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("document", source.document());
        keys.put("page", source.page());
        if (source.url() != null) {
            keys.put("url", source.url());
        }
        return keys;
    }

    private static @Nullable Object confirmation(ProfileRule.@Nullable Confirmation confirmed) {
        if (confirmed == null) {
            return null;
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("by", confirmed.by());
        keys.put("on", confirmed.on());
        return keys;
    }

    private static @Nullable Object number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static @Nullable Object words(List<String> words) {
        return words.isEmpty() ? null : words;
    }

    private static @Nullable Object code(@Nullable Coded choice) {
        return choice == null ? null : choice.code();
    }
}
