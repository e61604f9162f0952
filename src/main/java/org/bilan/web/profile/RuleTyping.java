package org.bilan.web.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.funding.DueEvent;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileRule.Deadline;
import org.bilan.funding.ProfileRule.Demand;
import org.bilan.funding.ProfileRule.Scope;
import org.bilan.funding.RuleBase;
import org.bilan.funding.RuleKind;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Coded;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenDate;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Understands what was typed in the form of a rule. What the form of its kind does not ask stays as it was. */
final class RuleTyping {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LEAP_YEAR = 2024;
    private static final Pattern AID = Pattern.compile("(?U)(.+?)[\\s:=]+([\\d.,]+)\\s*%?");
    private static final Pattern YEAR = Pattern.compile(".*\\d{4}.*|.*\\d+[-/.]\\d+[-/.]\\d+.*");

    private final Form form;
    private final RuleKind kind;
    private final @Nullable ProfileRule before;
    private final RuleWords words;
    private final Page page;
    private final LocalDate today;
    private final Set<RuleField> fields;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param before the rule to be changed; absent for a new one */
    RuleTyping(Form form, RuleKind kind, @Nullable ProfileRule before, RuleWords words, LocalDate today) {
        this.form = form;
        this.kind = kind;
        this.before = before;
        this.words = words;
        this.page = words.page();
        this.today = today;
        this.fields = RuleField.of(kind);
    }

    /** By field, in the page's language; empty where all was understood. */
    Map<String, String> problems() {
        return problems;
    }

    /**
     * The rule as typed; empty where a problem was found. A confirmation is of what the rule asked: it does not outlive a
     * change of anything but the name.
     */
    Optional<ProfileRule> rule(String code) {
        Translated label = label();
        SpokenValue value = value();
        Scope scope = scope();
        Deadline deadline = deadline(value);
        Demand demand = new Demand(wanted(), wording());
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (from != null && until != null && until.isBefore(from)) {
            problems.put("until", page.say("until.before"));
        }
        ProfileRule.Source source = source();
        if (!problems.isEmpty() || label == null) {
            return Optional.empty();
        }
        RuleUnit unit = value.value() != null ? value.unit() : before == null ? null : before.unit();
        ProfileRule typed = new ProfileRule(
                code, kind, label, value.value(), unit, scope, deadline, demand, from, until, source, null);
        return Optional.of(before != null && isSame(typed, before) ? typed.confirmed(before.confirmed()) : typed);
    }

    private static boolean isSame(ProfileRule typed, ProfileRule before) {
        ProfileRule renamed = new ProfileRule(
                typed.code(),
                typed.kind(),
                before.label(),
                sameValue(typed, before) ? before.value() : typed.value(),
                typed.unit(),
                typed.scope(),
                typed.deadline(),
                typed.demand(),
                typed.from(),
                typed.until(),
                typed.source(),
                before.confirmed());
        return renamed.equals(before);
    }

    private static boolean sameValue(ProfileRule typed, ProfileRule before) {
        return typed.value() != null && before.value() != null && typed.value().compareTo(before.value()) == 0;
    }

    private @Nullable Translated label() {
        Tongues.limit(form, "label", LONGEST_NAME, problems, page.say("text.long", LONGEST_NAME));
        Optional<Translated> label = Tongues.read(form, "label");
        if (label.isEmpty()) {
            problems.put(Tongues.field("label", page.language()), page.say("label.none"));
        }
        return label.orElse(null);
    }

    private SpokenValue value() {
        if (!fields.contains(RuleField.VALUE)) {
            return new SpokenValue(before == null ? null : before.value(), before == null ? null : before.unit(), null);
        }
        SpokenValue value =
                SpokenValue.read(form.value("value"), kind.units(), before == null ? null : before.unit(), words);
        if (value.problem() != null) {
            problems.put("value", value.problem());
        }
        return value;
    }

    private Scope scope() {
        Scope known = before == null ? Scope.NONE : before.scope();
        boolean counts = fields.contains(RuleField.COUNTED);
        return new Scope(
                fields.contains(RuleField.BASE)
                        ? Coded.find(RuleBase.class, form.value("base")).orElse(null)
                        : known.base(),
                fields.contains(RuleField.BASE_CATEGORIES)
                        ? inOrder(chosen("base_categories"), known.baseCategories())
                        : known.baseCategories(),
                fields.contains(RuleField.CATEGORIES)
                        ? inOrder(chosen("categories"), known.categories())
                        : known.categories(),
                fields.contains(RuleField.LINES) ? typed("lines") : known.lines(),
                fields.contains(RuleField.ITEMS) ? typed("items") : known.items(),
                fields.contains(RuleField.LOCKED) ? inOrder(locked(), known.locked()) : known.locked(),
                fields.contains(RuleField.AIDS) ? aids() : known.aids(),
                counts ? counted() : known.counted());
    }

    private @Nullable Boolean counted() {
        String typed = form.value("counted");
        return typed.isEmpty() ? null : Boolean.valueOf(typed.equals("yes"));
    }

    private List<String> chosen(String field) {
        return ProfileRule.CATEGORIES.stream()
                .filter(code -> form.holds(field, code))
                .toList();
    }

    /** The same words in another order are what was known: boxes have an order of their own. */
    private static List<String> inOrder(List<String> typed, List<String> known) {
        return typed.size() == known.size() && known.containsAll(typed) ? known : typed;
    }

    private List<String> locked() {
        return Stream.concat(chosen("locked").stream(), typed("locked_lines").stream())
                .toList();
    }

    /** One on each line, or parted by semicolons. */
    private List<String> typed(String field) {
        List<String> parts = Arrays.stream(form.value(field).split("[;\r\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        if (parts.size() > 100 || parts.stream().anyMatch(part -> part.length() > LONGEST_NAME)) {
            problems.put(field, page.say("text.long", LONGEST_NAME));
        }
        return parts;
    }

    private Map<String, BigDecimal> aids() {
        Map<String, BigDecimal> aids = new LinkedHashMap<>();
        for (String line : typed("aids")) {
            Matcher aid = AID.matcher(line);
            SpokenValue weight = aid.matches()
                    ? SpokenValue.read(aid.group(2) + " %", List.of(RuleUnit.PERCENT), null, words)
                    : new SpokenValue(null, null, page.say("aids.line", line));
            if (weight.value() == null) {
                problems.put("aids", String.valueOf(weight.problem()));
            } else {
                aids.put(aid.group(1).strip(), weight.value());
            }
        }
        return aids;
    }

    private @Nullable Deadline deadline(SpokenValue value) {
        if (!fields.contains(RuleField.EVENT)) {
            return before == null ? null : before.deadline();
        }
        DueEvent event = Coded.find(DueEvent.class, form.value("event")).orElse(DueEvent.GRANT_END);
        ObligationKind report = Coded.find(ObligationKind.class, form.value("report"))
                .filter(any -> fields.contains(RuleField.REPORT))
                .orElse(ObligationKind.FINAL);
        String typed = form.value("date").strip();
        if (typed.isEmpty()) {
            return new Deadline(event, null, null, report);
        }
        if (value.value() != null) {
            problems.put("date", page.say("date.both"));
        }
        boolean yearly = !YEAR.matcher(typed).matches();
        LocalDate day = spoken("date", yearly ? typed + " " + LEAP_YEAR : typed);
        return new Deadline(event, yearly && day != null ? MonthDay.from(day) : null, yearly ? null : day, report);
    }

    private List<String> wanted() {
        List<String> known = before == null ? List.of() : before.demand().wanted();
        if (fields.contains(RuleField.NAMES)) {
            return typed("names");
        }
        boolean asked = fields.contains(RuleField.SECTIONS)
                || fields.contains(RuleField.DIMENSIONS)
                || fields.contains(RuleField.FORMATS)
                || fields.contains(RuleField.ACCOUNTANT);
        return asked
                ? inOrder(
                        RuleForm.choices(kind, before, words).getOrDefault("wanted", Map.of()).keySet().stream()
                                .filter(code -> form.holds("wanted", code))
                                .toList(),
                        known)
                : known;
    }

    private @Nullable Translated wording() {
        if (!fields.contains(RuleField.WORDING)) {
            return before == null ? null : before.demand().wording();
        }
        Tongues.limit(form, "wording", LONGEST_TEXT, problems, page.say("text.long", LONGEST_TEXT));
        return Tongues.read(form, "wording").orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        String typed = form.value(field).strip();
        return typed.isEmpty() ? null : spoken(field, typed);
    }

    private @Nullable LocalDate spoken(String field, String typed) {
        SpokenDate said = SpokenDate.read(typed, page.language(), today);
        FuzzyDate date = said.date();
        if (date == null || date.precision() != FuzzyDate.Precision.DAY || date.approximate()) {
            problems.put(field, page.say(date == null ? String.valueOf(said.problem()) : "date.day"));
            return null;
        }
        return date.earliest();
    }

    private ProfileRule.@Nullable Source source() {
        String document = text("document");
        String at = text("page");
        String url = text("url");
        if (!url.isEmpty() && !url.matches("https?://[^\\s\"'<>]{1,1000}")) {
            problems.put("url", page.say("url.wrong"));
        }
        if (document.isEmpty() && !(at + url).isEmpty()) {
            problems.put("document", page.say("document.none"));
        }
        return document.isEmpty()
                ? null
                : new ProfileRule.Source(document, at.isEmpty() ? null : at, url.isEmpty() ? null : url);
    }

    private String text(String field) {
        String typed = form.value(field).strip();
        if (typed.length() > LONGEST_TEXT) {
            problems.put(field, page.say("text.long", LONGEST_TEXT));
        }
        return typed;
    }
}
