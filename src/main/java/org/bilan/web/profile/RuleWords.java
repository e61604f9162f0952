package org.bilan.web.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileSection;
import org.bilan.funding.RuleBase;
import org.bilan.funding.RuleKind;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Money;
import org.bilan.web.Page;

/**
 * Rules told in sentences, to people who never saw the profile's file. A value that nobody knows yet is told as one to
 * be found out, so that what the rule is about can be read all the same.
 *
 * @param home the currency in which amounts are shown: a profile does not say which its grants have
 */
record RuleWords(Page page, FunderProfile profile, Currency home) {
    private static final int LEAP_YEAR = 2024;

    /** What the rule asks, as one sentence or two. */
    String asks(ProfileRule rule) {
        String value = value(rule);
        String only = only(rule);
        return switch (rule.kind()) {
            case MAXIMUM_AMOUNT, UNIT_CAP -> say(rule.kind(), value, only);
            case MAXIMUM_SHARE ->
                rule.scope().namesNothing()
                        ? say(rule.kind(), value, base(rule))
                        : page.say("asks.maximum_share.part", value, base(rule), only);
            case MINIMUM_OWN_CONTRIBUTION -> say(rule.kind(), value, base(rule));
            case MAXIMUM_PUBLIC_AID -> say(rule.kind(), value, base(rule)) + aids(rule);
            case EXCLUDED -> rule.isStated() ? say(rule.kind(), named(rule)) : page.say("asks.excluded.unknown");
            case REALLOCATION_LIMIT -> reallocation(rule, value);
            case INCURRED_WINDOW -> say(rule.kind(), when("when", rule));
            case RETENTION -> say(rule.kind(), when("kept", rule));
            case REPORT_DUE -> say(rule.kind(), page.say("report." + report(rule)), when("when", rule));
            case IN_KIND -> inKind(rule, value);
            case VOUCHER_REQUIRED, EXPLANATION_ABOVE_VARIANCE -> say(rule.kind(), value);
            case REQUIRED_SECTION, REQUIRED_ANNEX, REQUIRED_DISAGGREGATION, SIGNATURE_ROLE ->
                say(rule.kind(), wanted(rule));
            case FORMAT ->
                say(rule.kind(), wanted(rule))
                        + (rule.value() == null ? "" : " " + page.say("asks.format.most", value));
            case VISIBILITY -> wording(rule);
            case ACCOUNTANT_BAND -> say(rule.kind(), value, wanted(rule));
        };
    }

    private String say(RuleKind kind, Object... details) {
        return page.say("asks." + kind.code(), details);
    }

    /** The value as people say it, {@code 10 %} or {@code 3 mois}, or that it is not known. */
    String value(ProfileRule rule) {
        return told(rule).orElseGet(() -> {
            List<RuleUnit> units = rule.kind().units();
            return units.isEmpty()
                    ? ""
                    : page.say("unknown." + (rule.unit() == null ? units.get(0) : rule.unit()).code());
        });
    }

    /** As it stands in the form; empty where it is not known. */
    Optional<String> told(ProfileRule rule) {
        BigDecimal value = rule.value();
        RuleUnit unit = rule.unit();
        return value == null || unit == null ? Optional.empty() : Optional.of(told(value, unit));
    }

    String told(BigDecimal said, RuleUnit unit) {
        BigDecimal value = said.stripTrailingZeros()
                .setScale(Math.max(0, said.stripTrailingZeros().scale()));
        return switch (unit) {
            case PERCENT -> page.wording().percent(value);
            case AMOUNT -> money(value);
            case HOUR, NIGHT, KM -> page.say("unit." + unit.code(), money(value));
            case DAYS, MONTHS, YEARS, PAGES, CHARACTERS ->
                page.say("unit." + unit.code(), value, page.wording().number(value));
        };
    }

    private String money(BigDecimal major) {
        int digits = Math.max(0, home.getDefaultFractionDigits());
        if (major.stripTrailingZeros().scale() > digits) {
            return page.say(
                    "money.fine",
                    page.wording().number(major),
                    home.getCurrencyCode().equals("CAD") ? "$" : home);
        }
        Money money = Money.of(major.setScale(digits, RoundingMode.HALF_UP), home);
        return major.stripTrailingZeros().scale() <= 0
                ? page.wording().roundMoney(money)
                : page.wording().money(money);
    }

    /** {@code  des coûts admissibles}, with the blank before it; empty for a value that is no part of anything. */
    private String base(ProfileRule rule) {
        if (rule.unit() == RuleUnit.AMOUNT) {
            return "";
        }
        List<String> listed = rule.scope().baseCategories();
        RuleBase base =
                rule.scope().base() == null ? RuleBase.TOTAL : rule.scope().base();
        return " " + (listed.isEmpty() ? page.say("base." + base.code()) : page.say("base.of", categories(listed)));
    }

    private String only(ProfileRule rule) {
        return rule.scope().namesNothing() ? "" : page.say("only", named(rule));
    }

    private String named(ProfileRule rule) {
        return page.wording()
                .list(Stream.of(
                                rule.scope().categories().stream().map(this::category),
                                rule.scope().lines().stream().map(line -> page.say("line", line)),
                                rule.scope().items().stream().map(item -> page.say("item", item)))
                        .flatMap(words -> words)
                        .toList());
    }

    private String categories(List<String> codes) {
        return page.wording().list(codes.stream().map(this::category).toList());
    }

    String category(String code) {
        return ProfileRule.CATEGORIES.contains(code) ? page.say("category." + code) : page.say("line", code);
    }

    private String aids(ProfileRule rule) {
        if (rule.scope().aids().isEmpty()) {
            return "";
        }
        List<String> weights = rule.scope().aids().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(aid -> page.say("aid", aid.getKey(), page.wording().percent(aid.getValue())))
                .toList();
        return " " + page.say("aids", page.wording().list(weights));
    }

    private String reallocation(ProfileRule rule, String value) {
        List<String> sentences = new ArrayList<>();
        if (rule.value() != null || rule.scope().locked().isEmpty()) {
            sentences.add(
                    rule.scope().base() == RuleBase.TOTAL && rule.unit() == RuleUnit.PERCENT
                            ? page.say("asks.reallocation_limit.total", value)
                            : say(rule.kind(), value));
        }
        if (!rule.scope().locked().isEmpty()) {
            sentences.add(page.say(
                    "asks.reallocation_limit.locked", categories(rule.scope().locked())));
        }
        return String.join(" ", sentences);
    }

    private String inKind(ProfileRule rule, String value) {
        Boolean counted = rule.scope().counted();
        if (counted == null && rule.value() == null) {
            return page.say("asks.in_kind.unknown");
        }
        return Boolean.FALSE.equals(counted)
                ? page.say("asks.in_kind.no")
                : rule.value() == null ? say(rule.kind()) : page.say("asks.in_kind.most", value);
    }

    private static String report(ProfileRule rule) {
        return rule.deadline() == null ? "final" : rule.deadline().report().code();
    }

    /** @param how {@code when} for a last day to act, {@code kept} for how long something is kept */
    private String when(String how, ProfileRule rule) {
        ProfileRule.Deadline deadline = rule.deadline();
        if (deadline == null) {
            return value(rule);
        }
        String event = page.say("event." + deadline.event().code());
        if (deadline.fixed() != null) {
            return page.say(how + ".fixed", page.wording().dateLong(deadline.fixed()));
        }
        return deadline.yearly() == null
                ? page.say(how + ".after", value(rule), event)
                : page.say(how + ".yearly", yearly(deadline.yearly()), event);
    }

    /** {@code 30 juin}. */
    String yearly(MonthDay day) {
        String dated = page.wording().dateLong(day.atYear(LEAP_YEAR));
        return dated.replaceFirst("(?U),?\\s+(?:de\\s+)?" + LEAP_YEAR + "$", "");
    }

    private String wanted(ProfileRule rule) {
        List<String> wanted = rule.demand().wanted().stream()
                .map(one -> wanted(rule.kind(), one))
                .toList();
        return wanted.isEmpty() ? page.say("unknown.wanted") : page.wording().list(wanted);
    }

    String wanted(RuleKind kind, String code) {
        return switch (kind) {
            case REQUIRED_SECTION -> page.say("quoted", sectionTitle(code));
            case REQUIRED_DISAGGREGATION, FORMAT, ACCOUNTANT_BAND -> page.say("wanted." + code);
            default -> code;
        };
    }

    private String sectionTitle(String code) {
        return profile.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .map(ProfileSection::title)
                .map(title -> title.in(page.language()))
                .orElse(code);
    }

    private String wording(ProfileRule rule) {
        return rule.demand().wording() == null
                ? page.say("asks.visibility.unknown")
                : say(rule.kind(), rule.demand().wording().in(page.language()));
    }

    /** For which agreements or periods it holds; empty for all. */
    Optional<String> dated(ProfileRule rule) {
        LocalDate from = rule.from();
        LocalDate until = rule.until();
        if (from == null && until == null) {
            return Optional.empty();
        }
        String key = "dated." + rule.kind().dating().name().toLowerCase(Locale.ROOT) + ".";
        String first = from == null ? "" : page.wording().dateLong(from);
        String last = until == null ? "" : page.wording().dateLong(until);
        return Optional.of(
                from == null
                        ? page.say(key + "until", last)
                        : until == null ? page.say(key + "from", first) : page.say(key + "both", first, last));
    }

    /** The document with its page. */
    Optional<String> source(ProfileRule rule) {
        ProfileRule.Source source = rule.source();
        return source == null
                ? Optional.empty()
                : Optional.of(
                        source.page() == null
                                ? source.document()
                                : page.say("source.page", source.document(), source.page()));
    }

    String confirmed(ProfileRule.Confirmation by) {
        return page.say("confirmed.by", by.by(), page.wording().dateLong(by.on()));
    }
}
