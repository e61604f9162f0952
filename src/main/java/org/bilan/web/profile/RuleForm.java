package org.bilan.web.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileSection;
import org.bilan.funding.ProfileText;
import org.bilan.funding.RuleKind;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of one rule.
 *
 * @param code of the rule; empty for a new one
 * @param newer what someone else stored while this form was open; its form carries the newer's revision
 */
public record RuleForm(
        FunderProfile profile,
        RuleKind kind,
        String code,
        Form form,
        Map<String, Map<String, String>> choices,
        @Nullable RuleLine newer) {
    private static final List<String> EVENTS =
            List.of("grant_end", "period_end", "fiscal_year_end", "grant_start", "signature", "instalment_received");

    public boolean isNew() {
        return code.isEmpty();
    }

    public boolean asks(String field) {
        return RuleField.of(kind).contains(RuleField.valueOf(field));
    }

    /** {@code 10 % ou 50 000 $}. */
    public String examples(Page page) {
        return SpokenValue.examples(kind.units(), page);
    }

    public String address() {
        return ProfileLine.address(profile.name());
    }

    /** An empty form, or what the rule says in the words of its page. */
    static Form of(@Nullable ProfileRule rule, RuleKind kind, RuleWords words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (rule != null) {
            Map<String, String> single = new LinkedHashMap<>();
            fill(rule, words, single);
            single.forEach((name, value) -> values.put(name, List.of(value)));
            values.put("base_categories", rule.scope().baseCategories());
            values.put("categories", rule.scope().categories());
            values.put(
                    "locked",
                    rule.scope().locked().stream()
                            .filter(ProfileRule.CATEGORIES::contains)
                            .toList());
            values.put("wanted", rule.demand().wanted());
        } else if (RuleField.of(kind).contains(RuleField.EVENT)) {
            values.put("event", List.of("grant_end"));
        }
        return new Form(values, Map.of());
    }

    private static void fill(ProfileRule rule, RuleWords words, Map<String, String> values) {
        ProfileRule.Scope scope = rule.scope();
        values.put("revision", ProfileText.revision(rule));
        Tongues.put(values, "label", rule.label());
        values.put("value", words.told(rule).orElse(""));
        values.put("base", code(scope.base()));
        values.put("lines", String.join("; ", scope.lines()));
        values.put("items", String.join("\n", scope.items()));
        values.put(
                "locked_lines",
                String.join(
                        "; ",
                        scope.locked().stream()
                                .filter(one -> !ProfileRule.CATEGORIES.contains(one))
                                .toList()));
        values.put("aids", aids(scope.aids(), words));
        values.put("counted", scope.counted() == null ? "" : scope.counted() ? "yes" : "no");
        values.put("names", String.join("\n", rule.demand().wanted()));
        Tongues.put(values, "wording", rule.demand().wording());
        deadline(rule, words, values);
        values.put("from", rule.from() == null ? "" : words.page().wording().dateLong(rule.from()));
        values.put("until", rule.until() == null ? "" : words.page().wording().dateLong(rule.until()));
        ProfileRule.Source source = rule.source();
        values.put("document", source == null ? "" : source.document());
        values.put("page", source == null || source.page() == null ? "" : source.page());
        values.put("url", source == null || source.url() == null ? "" : source.url());
    }

    private static void deadline(ProfileRule rule, RuleWords words, Map<String, String> values) {
        ProfileRule.Deadline deadline = rule.deadline();
        if (deadline != null) {
            values.put("event", deadline.event().code());
            values.put("report", deadline.report().code());
            values.put(
                    "date",
                    deadline.fixed() != null
                            ? words.page().wording().dateLong(deadline.fixed())
                            : deadline.yearly() == null ? "" : words.yearly(deadline.yearly()));
        }
    }

    private static String aids(Map<String, BigDecimal> aids, RuleWords words) {
        List<String> lines = new ArrayList<>();
        aids.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(aid ->
                        lines.add(aid.getKey() + " " + words.page().wording().percent(aid.getValue())));
        return String.join("\n", lines);
    }

    private static String code(@Nullable Coded choice) {
        return choice == null ? "" : choice.code();
    }

    /** What the form offers, by field: codes with their words. A section that was asked for stays, if there is none of it too. */
    static Map<String, Map<String, String>> choices(RuleKind kind, @Nullable ProfileRule before, RuleWords words) {
        Page page = words.page();
        Set<RuleField> fields = RuleField.of(kind);
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        choices.put("categories", worded(ProfileRule.CATEGORIES, words::category));
        choices.put(
                "base",
                worded(List.of("total", "eligible", "direct", "labour"), code -> page.say("choice.base." + code)));
        choices.put("event", worded(EVENTS, code -> page.say("event." + code)));
        choices.put(
                "report",
                worded(List.of("final", "interim", "financial", "audit", "other"), code -> page.say("report." + code)));
        choices.put("wanted", wanted(fields, before, words));
        return choices;
    }

    private static Map<String, String> wanted(Set<RuleField> fields, @Nullable ProfileRule before, RuleWords words) {
        Page page = words.page();
        if (fields.contains(RuleField.SECTIONS)) {
            Map<String, String> sections = new LinkedHashMap<>();
            for (ProfileSection section : words.profile().sections()) {
                sections.put(section.code(), section.title().in(page.language()));
            }
            if (before != null) {
                before.demand().wanted().forEach(code -> sections.putIfAbsent(code, code));
            }
            return sections;
        }
        List<String> codes = fields.contains(RuleField.DIMENSIONS)
                ? List.of("gender", "age")
                : fields.contains(RuleField.FORMATS)
                        ? List.of("docx", "pdf", "xlsx", "html", "portal")
                        : List.of("compilation", "review", "audit");
        return worded(codes, code -> page.say("wanted." + code));
    }

    private static Map<String, String> worded(List<String> codes, UnaryOperator<String> word) {
        Map<String, String> worded = new LinkedHashMap<>();
        codes.forEach(code -> worded.put(code, word.apply(code)));
        return worded;
    }
}
