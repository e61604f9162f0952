package org.bilan.web.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilan.value.Coded;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.jspecify.annotations.Nullable;

/** A filter as people say it: {@code Activités de 2021-2022, Mexique, sans participants}. */
public final class FilterWords {
    private final Page page;
    private final ListChoices choices;

    FilterWords(Page page, ListChoices choices) {
        this.page = page;
        this.choices = choices;
    }

    /** One thing the list is narrowed to, and the same list without it. */
    public record Part(String words, Query without) {}

    /** Everything besides the period. */
    List<Part> parts(ActivityFilter filter, Query query) {
        List<Part> parts = new ArrayList<>();
        titled(parts, query, "theme", filter.theme(), choices.themes());
        titled(parts, query, "project", filter.project(), choices.projects());
        titled(parts, query, "partner", filter.partner(), choices.partners());
        titled(parts, query, "grant", filter.grant(), choices.grants());
        titled(parts, query, "country", filter.country(), choices.countries());
        coded(parts, query, "kind", filter.kind());
        coded(parts, query, "role", filter.role());
        coded(parts, query, "status", filter.status());
        coded(parts, query, "need", filter.attention());
        if (!filter.words().isEmpty()) {
            parts.add(new Part(page.say("list.quoted", filter.words()), query.without("q")));
        }
        return parts;
    }

    String sentence(ActivityFilter filter, List<Part> parts) {
        StringBuilder sentence = new StringBuilder(heading(filter.period()));
        parts.forEach(part -> sentence.append(", ").append(part.words()));
        return sentence.toString();
    }

    /** A period as a choice among others: {@code 2021-2022}, or the months where it is a part of a year. */
    String choice(Period period) {
        return isYear(period) ? page.wording().years(period) : span(period);
    }

    private String heading(@Nullable Period period) {
        if (period == null) {
            return page.say("list.all");
        }
        if (ActivityFilter.isOpenStart(period)) {
            return page.say("list.until", page.wording().dateLong(period.end()));
        }
        if (ActivityFilter.isOpenEnd(period)) {
            return page.say("list.since", page.wording().dateLong(period.start()));
        }
        if (isYear(period)) {
            return page.say("list.year", page.wording().years(period));
        }
        if (period.start().equals(period.end())) {
            return page.say("list.day", page.wording().dateLong(period.start()));
        }
        String span = span(period);
        boolean month = YearMonth.from(period.start()).equals(YearMonth.from(period.end())) && isWhole(period);
        String key = month ? span.matches("[aoAO].*") ? "list.month.vowel" : "list.month" : "list.span";
        return page.say(key, span);
    }

    private String span(Period period) {
        if (!isWhole(period)) {
            return page.wording().period(period);
        }
        YearMonth first = YearMonth.from(period.start());
        YearMonth last = YearMonth.from(period.end());
        return page.wording().date(FuzzyDate.parse(first.equals(last) ? first.toString() : first + "/" + last));
    }

    /** Whether it is of whole months. */
    private static boolean isWhole(Period period) {
        return period.start().getDayOfMonth() == 1
                && period.end().getDayOfMonth() == period.end().lengthOfMonth();
    }

    private static boolean isYear(Period period) {
        return period.end().equals(period.start().plusYears(1).minusDays(1));
    }

    private static void titled(
            List<Part> parts, Query query, String name, @Nullable String code, Map<String, String> titles) {
        if (code != null) {
            parts.add(new Part(titles.getOrDefault(code, code), query.without(name)));
        }
    }

    private void coded(List<Part> parts, Query query, String name, @Nullable Coded value) {
        if (value != null) {
            parts.add(new Part(page.say(name + "." + value.code()), query.without(name)));
        }
    }
}
