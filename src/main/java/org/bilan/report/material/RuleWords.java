package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.RuleFigure;
import org.bilan.finance.RuleGap;
import org.bilan.finance.RuleResult;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Money;
import org.bilan.value.Share;

/** A rule and what was found, in the words of the report's language. */
public final class RuleWords {
    private static final int MOST_RECORDS = 4;

    private final Material from;

    public RuleWords(Material from) {
        this.from = from;
    }

    /** What the rule asks, its value with its unit first; empty where nobody knows. */
    public Optional<String> value(ProfileRule rule) {
        List<String> parts = new ArrayList<>();
        BigDecimal value = rule.value();
        RuleUnit unit = rule.unit();
        if (value != null && unit != null) {
            parts.add(count(rule, value, unit));
        }
        day(rule).ifPresent(parts::add);
        if (rule.scope().counted() != null) {
            parts.add(from.say(rule.scope().counted() ? "rule.counted" : "rule.not.counted"));
        }
        add(parts, "rule.only", spoken(rule));
        add(parts, "rule.locked", rule.scope().locked().stream().map(this::categoryOrCode));
        add(
                parts,
                "rule.aids",
                rule.scope().aids().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(this::aid));
        add(parts, "rule.wanted", rule.demand().wanted().stream().map(one -> wanted(rule.kind(), one)));
        if (rule.demand().wording() != null) {
            parts.add(from.say("rule.wording", rule.demand().wording().in(from.language())));
        }
        boolean known =
                value != null || rule.kind().units().isEmpty() || day(rule).isPresent();
        boolean locks = !rule.scope().locked().isEmpty()
                || rule.scope().counted() != null
                || !rule.demand().wanted().isEmpty();
        return parts.isEmpty() || !known && !locks ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private String count(ProfileRule rule, BigDecimal value, RuleUnit unit) {
        String counted =
                switch (unit) {
                    case PERCENT -> from.wording().percent(value);
                    case AMOUNT -> money(value);
                    case HOUR, NIGHT, KM -> from.say("rule.unit." + unit.code(), money(value));
                    case DAYS, MONTHS, YEARS, PAGES, CHARACTERS ->
                        from.say(
                                "rule.unit." + unit.code(),
                                value,
                                from.wording().number(value));
                };
        if (rule.deadline() != null) {
            return from.say(
                    "rule.after",
                    counted,
                    from.word("rule.event", rule.deadline().event()));
        }
        boolean ofBase = unit == RuleUnit.PERCENT
                && (rule.scope().base() != null
                        || !rule.scope().baseCategories().isEmpty());
        return ofBase ? from.say("rule.of", counted, base(rule)) : counted;
    }

    private String base(ProfileRule rule) {
        List<String> listed = rule.scope().baseCategories();
        return listed.isEmpty()
                ? from.word("rule.base", Objects.requireNonNull(rule.scope().base()))
                : from.wording().list(listed.stream().map(this::categoryOrCode).toList());
    }

    private Optional<String> day(ProfileRule rule) {
        ProfileRule.Deadline deadline = rule.deadline();
        if (deadline != null && deadline.fixed() != null) {
            return Optional.of(from.wording().dateLong(deadline.fixed()));
        }
        return deadline == null || deadline.yearly() == null
                ? Optional.empty()
                : Optional.of(
                        from.say("rule.yearly", deadline.yearly().toString().substring(2)));
    }

    private Stream<String> spoken(ProfileRule rule) {
        return Stream.of(
                        rule.scope().categories().stream().map(this::categoryOrCode),
                        rule.scope().lines().stream().map(line -> from.say("rule.line", line)),
                        rule.scope().items().stream())
                .flatMap(words -> words);
    }

    private String categoryOrCode(String code) {
        return ProfileRule.CATEGORIES.contains(code)
                ? lower(from.say("category." + code))
                : from.say("rule.line", code);
    }

    private String aid(Map.Entry<String, BigDecimal> weight) {
        String giver = from.parties()
                .organization(weight.getKey())
                .map(found -> from.parties().shortNameOf(found.code()))
                .orElse(weight.getKey());
        return giver + " " + from.wording().percent(weight.getValue());
    }

    private String wanted(RuleKind kind, String code) {
        return switch (kind) {
            case REQUIRED_SECTION -> from.sectionTitle(code);
            case REQUIRED_DISAGGREGATION, FORMAT, ACCOUNTANT_BAND -> from.say("rule.wanted." + code);
            default -> code;
        };
    }

    /** What was found, with both its terms, or what is missing; then the records. */
    public String found(RuleResult result) {
        String sentence = result.missing() == null
                ? result.shown()
                        .map(figure -> figure(figure, result.rule().kind()))
                        .orElse("")
                : missing(result, result.missing());
        String records = records(result);
        return Stream.of(sentence, records).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String missing(RuleResult result, RuleGap gap) {
        String words = result.shown()
                .filter(RuleFigure.Words.class::isInstance)
                .map(figure -> figure(figure, result.rule().kind()))
                .orElse("");
        return words.isEmpty()
                ? from.word("rule.gap", gap)
                : from.say("rule.gap.of", from.word("rule.gap", gap), words);
    }

    private String figure(RuleFigure figure, RuleKind kind) {
        if (figure instanceof RuleFigure.Part part) {
            return Share.of(part.part(), part.whole())
                    .percent(2)
                    .map(percent -> from.say(
                            "rule.found.part",
                            from.wording().percent(percent),
                            from.wording().money(part.part()),
                            from.wording().money(part.whole())))
                    .orElseGet(() -> from.wording().money(part.part()));
        }
        if (figure instanceof RuleFigure.Amount amount) {
            return kind == RuleKind.ACCOUNTANT_BAND
                    ? from.say("rule.found.aid", from.wording().money(amount.found()))
                    : from.wording().money(amount.found());
        }
        if (figure instanceof RuleFigure.Count count) {
            return from.say(
                    "rule.found." + (kind == RuleKind.FORMAT ? "count" : kind.code()),
                    from.wording().number(count.found()),
                    from.wording().number(count.limit()));
        }
        if (figure instanceof RuleFigure.Window window) {
            return from.say(
                    "rule.found.window",
                    from.wording().dateLong(window.first()),
                    from.wording().dateLong(window.last()));
        }
        if (figure instanceof RuleFigure.Due due) {
            return from.say("rule.found.due", from.wording().dateLong(due.day()));
        }
        if (figure instanceof RuleFigure.Words words) {
            return from.wording()
                    .list(words.words().stream().map(one -> wanted(kind, one)).toList());
        }
        throw new IllegalStateException("A figure without words: " + figure);
    }

    private String records(RuleResult result) {
        List<RuleResult.Concerned> concerned = result.concerned();
        if (concerned.isEmpty() || concerned.get(0).table().equals("narratives")) {
            return "";
        }
        String table = from.say("rule.records." + concerned.get(0).table());
        String named = concerned.stream()
                .limit(MOST_RECORDS)
                .map(RuleResult.Concerned::code)
                .collect(Collectors.joining(", "));
        int more = concerned.size() - MOST_RECORDS;
        return more > 0
                ? from.say("rule.records.more", table, named, from.wording().number(more))
                : from.say("rule.records", table, named);
    }

    /** The funder's document, with its page. */
    public Optional<String> source(ProfileRule rule) {
        ProfileRule.Source source = rule.source();
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(
                source.page() == null ? source.document() : from.say("rule.page", source.document(), source.page()));
    }

    public String confirmed(ProfileRule rule) {
        ProfileRule.Confirmation confirmed = rule.confirmed();
        return confirmed == null
                ? from.say("rule.unconfirmed")
                : from.say("rule.confirmed", confirmed.by(), from.wording().dateShort(confirmed.on()));
    }

    /** In the grant's currency; in an annual report in the home currency. */
    private String money(BigDecimal major) {
        Currency currency = from.grant(from.request().grant())
                .map(grant -> Currency.getInstance(grant.currency()))
                .orElse(from.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return from.wording().money(Money.of(major.setScale(digits, java.math.RoundingMode.HALF_UP), currency));
    }

    private void add(List<String> parts, String key, Stream<String> words) {
        List<String> all = words.toList();
        if (!all.isEmpty()) {
            parts.add(from.say(key, from.wording().list(all)));
        }
    }

    private String lower(String word) {
        return word.substring(0, 1).toLowerCase(from.language().locale()) + word.substring(1);
    }
}
