package org.bilan.funding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.funding.ProfileRule.Deadline;
import org.bilan.funding.ProfileRule.Demand;
import org.bilan.funding.ProfileRule.Scope;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a profile's file, and refuses what no funder can have meant: a part above 100 percent, months below zero. */
final class RuleReading {
    /** Formats that a funder may take; a portal is typed into. */
    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "html", "portal");

    private static final List<String> DIMENSIONS = List.of("gender", "age");
    private static final List<String> ACCOUNTANT = List.of("compilation", "review", "audit");

    private final ProfileMap map;

    RuleReading(ProfileMap map) {
        this.map = map.only(
                "code",
                "kind",
                "label",
                "value",
                "unit",
                "base",
                "base_categories",
                "category",
                "categories",
                "lines",
                "items",
                "locked",
                "aids",
                "counted",
                "event",
                "date",
                "report",
                "wanted",
                "wording",
                "from",
                "until",
                "source",
                "confirmed");
    }

    /** @throws ProfileProblem if a key is missing, unknown or of the wrong type, or says what cannot be */
    ProfileRule rule() {
        String code = map.text("code");
        RuleKind kind = map.choice("kind", RuleKind.class).orElseThrow(() -> map.problem("kind", "profile.missing"));
        LocalDate from = map.day("from");
        LocalDate until = map.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            throw map.problem("until", "profile.until", from, until);
        }
        BigDecimal value = map.number("value");
        return new ProfileRule(
                code,
                kind,
                map.translated("label").orElseGet(() -> Translated.same(code)),
                value,
                unit(kind, value),
                scope(kind),
                kind.hasDeadline() ? deadline() : null,
                new Demand(wanted(kind), map.translated("wording").orElse(null)),
                from,
                until,
                source(),
                confirmation());
    }

    /** The kind's own where a value has none and the kind has but one. */
    private @Nullable RuleUnit unit(RuleKind kind, @Nullable BigDecimal value) {
        List<RuleUnit> known = kind.units();
        if (known.isEmpty()) {
            if (value != null) {
                throw map.problem("value", "profile.valueless", kind.code());
            }
            return null;
        }
        RuleUnit unit =
                map.choice("unit", RuleUnit.class).orElse(value != null && known.size() == 1 ? known.get(0) : null);
        if (unit == null && value == null) {
            return null;
        }
        if (unit == null || !known.contains(unit)) {
            String words = String.join(", ", ProfileMap.codes(known.toArray(RuleUnit[]::new)));
            throw map.problem("unit", "profile.unit", kind.code(), words);
        }
        if (value != null && !unit.takes(value)) {
            throw map.problem(
                    "value",
                    "profile.range",
                    value.toPlainString(),
                    unit.code(),
                    unit.most().toPlainString());
        }
        return unit;
    }

    private Scope scope(RuleKind kind) {
        List<String> one = map.words("category", ProfileRule.CATEGORIES);
        List<String> several = map.words("categories", ProfileRule.CATEGORIES);
        if (!one.isEmpty() && !several.isEmpty()) {
            throw map.problem("category", "profile.both");
        }
        return new Scope(
                map.choice("base", RuleBase.class).orElse(null),
                map.words("base_categories", ProfileRule.CATEGORIES),
                one.isEmpty() ? several : one,
                map.words("lines"),
                map.words("items"),
                map.words("locked"),
                aids(),
                kind == RuleKind.IN_KIND ? map.yes("counted") : null);
    }

    private Map<String, BigDecimal> aids() {
        Map<String, BigDecimal> aids = new LinkedHashMap<>();
        if (map.has("aids")) {
            ProfileMap weights =
                    ProfileMap.of(map.place() + ".aids", map.values().get("aids"));
            for (Object key : weights.values().keySet()) {
                BigDecimal weight = weights.number(String.valueOf(key));
                if (weight == null || !RuleUnit.PERCENT.takes(weight)) {
                    throw weights.problem(
                            String.valueOf(key),
                            "profile.range",
                            String.valueOf(weight),
                            RuleUnit.PERCENT.code(),
                            RuleUnit.PERCENT.most().toPlainString());
                }
                aids.put(String.valueOf(key), weight);
            }
        }
        return aids;
    }

    private Deadline deadline() {
        String date = map.optional("date");
        boolean whole = date != null && !date.matches("\\d\\d-\\d\\d");
        return new Deadline(
                map.choice("event", DueEvent.class).orElse(DueEvent.GRANT_END),
                date == null || whole ? null : yearly(date),
                whole ? map.day("date") : null,
                map.choice("report", ObligationKind.class).orElse(ObligationKind.FINAL));
    }

    private MonthDay yearly(String date) {
        try {
            return MonthDay.parse("--" + date);
        } catch (DateTimeException notADay) {
            throw map.problem("date", "profile.date", date);
        }
    }

    private List<String> wanted(RuleKind kind) {
        return switch (kind) {
            case REQUIRED_DISAGGREGATION -> map.words("wanted", DIMENSIONS);
            case FORMAT -> map.words("wanted", FORMATS);
            case ACCOUNTANT_BAND -> map.words("wanted", ACCOUNTANT);
            default -> map.words("wanted");
        };
    }

    private ProfileRule.@Nullable Source source() {
        if (!map.has("source")) {
            return null;
        }
        ProfileMap source = ProfileMap.of(map.place() + ".source", map.values().get("source"))
                .only("document", "page", "url");
        return source.has("document")
                ? new ProfileRule.Source(source.text("document"), source.optional("page"), url(source))
                : null;
    }

    private static @Nullable String url(ProfileMap source) {
        String url = source.optional("url");
        if (url != null && !url.matches("https?://[^\\s\"'<>]{1,1000}")) {
            throw source.problem("url", "profile.url", url);
        }
        return url;
    }

    private ProfileRule.@Nullable Confirmation confirmation() {
        if (!map.has("confirmed")) {
            return null;
        }
        ProfileMap confirmed = ProfileMap.of(
                        map.place() + ".confirmed", map.values().get("confirmed"))
                .only("by", "on", "true");
        LocalDate on = confirmed.day("on");
        return on == null || !confirmed.has("by") ? null : new ProfileRule.Confirmation(confirmed.text("by"), on);
    }
}
