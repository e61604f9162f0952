package org.bilan.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code profile.yaml}: plain data only, of a bounded size, no aliases that multiply, no Java types. */
final class ProfileFile {
    static final int MAX_CHARACTERS = 200_000;
    private static final List<Language> ALL = List.of(Language.values());

    private ProfileFile() {}

    /** @throws ProfileProblem if it is not YAML, or a key is missing, unknown or of the wrong type */
    static FunderProfile read(String name, String yaml) {
        String place = "report-templates/" + name + "/profile.yaml";
        ProfileMap root = ProfileMap.of(place, load(place, yaml))
                .only(
                        "kind",
                        "title",
                        "languages",
                        "sections",
                        "rules",
                        "mask_counts_below",
                        "approved_by_another",
                        "comments_settled",
                        "form",
                        "portal");
        ProfileKind kind =
                root.choice("kind", ProfileKind.class).orElseThrow(() -> root.problem("kind", "profile.missing"));
        Translated title = root.translated("title").orElseThrow(() -> root.problem("title", "profile.missing"));
        List<Language> languages = root.list("languages").stream()
                .map(code -> root.language("languages", code))
                .toList();
        FormReading forms = new FormReading(root, place);
        return new FunderProfile(
                name,
                kind,
                title,
                languages.isEmpty() ? ALL : languages,
                sections(root, place),
                rules(root, place),
                maskCountsBelow(root),
                Boolean.TRUE.equals(root.yes("approved_by_another")),
                forms.forms(),
                forms.portal(),
                Boolean.TRUE.equals(root.yes("comments_settled")));
    }

    private static int maskCountsBelow(ProfileMap root) {
        BigDecimal below = root.number("mask_counts_below");
        if (below == null) {
            return 0;
        }
        boolean fits = below.signum() >= 0
                && below.compareTo(BigDecimal.valueOf(FunderProfile.MOST_MASKED)) <= 0
                && below.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw root.problem("mask_counts_below", "profile.mask", below.toPlainString(), FunderProfile.MOST_MASKED);
        }
        return below.intValueExact();
    }

    private static Object load(String place, String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            throw new ProfileProblem(place, null, "profile.size", MAX_CHARACTERS);
        }
        try {
            return new Yaml(new SafeConstructor(limits())).load(yaml);
        } catch (YAMLException cause) {
            throw new ProfileProblem(place, cause, "profile.yaml", String.valueOf(cause.getMessage()));
        }
    }

    static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(10);
        limits.setAllowDuplicateKeys(false);
        return limits;
    }

    private static List<ProfileSection> sections(ProfileMap root, String place) {
        List<ProfileSection> sections = new ArrayList<>();
        for (Object item : root.list("sections")) {
            sections.add(section(ProfileMap.of(place + ": sections[" + sections.size() + "]", item)
                    .only("code", "title", "prompt", "max_characters", "optional")));
        }
        return sections;
    }

    private static ProfileSection section(ProfileMap map) {
        return new ProfileSection(
                map.text("code"),
                map.translated("title").orElseGet(() -> Translated.same(map.text("code"))),
                map.translated("prompt").orElse(null),
                FormReading.characters(map),
                Boolean.TRUE.equals(map.yes("optional")));
    }

    private static List<ProfileRule> rules(ProfileMap root, String place) {
        List<ProfileRule> rules = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Object item : root.list("rules")) {
            ProfileMap map = ProfileMap.of(place + ": rules[" + rules.size() + "]", item);
            ProfileRule rule = new RuleReading(map).rule();
            if (!codes.add(rule.code())) {
                throw map.problem("code", "profile.twice", rule.code());
            }
            rules.add(rule);
        }
        return rules;
    }
}
