package org.bilan.web.activity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.result.Headcount;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a row of a list: with the titles of what it belongs to and the people counted directly. People and
 * attendances are two counts; null where nobody was counted so, or it did not take place.
 */
public record ActivityLine(
        Activity activity,
        @Nullable String theme,
        @Nullable String project,
        List<String> grants,
        List<String> partners,
        @Nullable Headcount people,
        @Nullable Headcount attendances,
        List<String> needs) {
    private static final int ROOM = 200;

    public ActivityLine {
        grants = List.copyOf(grants);
        partners = List.copyOf(partners);
        needs = List.copyOf(needs);
    }

    /** The page that tells all of it. */
    public String address() {
        return address(activity);
    }

    public static String address(Activity activity) {
        return "/activities/" + OwnAddress.part(activity.code());
    }

    /** As much of the title as a list has room for. */
    public String title() {
        return cut(activity.title());
    }

    /** Theme and partners in one line. */
    public String belongs() {
        return cut(Stream.concat(Stream.ofNullable(theme), partners.stream()).collect(Collectors.joining(" · ")));
    }

    /** The place, and the country where it is not in the place's name. */
    public String where(Page page) {
        String country = country(activity.country(), page);
        String place = activity.place() == null ? "" : activity.place();
        if (place.isEmpty() || country.isEmpty()) {
            return place.isEmpty() ? country : cut(place);
        }
        return place.contains(country) ? cut(place) : cut(place) + ", " + country;
    }

    /** {@code 128}, {@code env. 128}. */
    public String counted(Page page, Headcount count) {
        String number = page.wording().number(count.count());
        return count.approximate() ? page.say("people.about", number) : number;
    }

    /** A country's name in the page's language from its two letters; empty for none. */
    static String country(@Nullable String code, Page page) {
        return code == null
                ? ""
                : new Locale("", code).getDisplayCountry(page.language().locale());
    }

    /** As much of a text as a list has room for. */
    public static String cut(String text) {
        return text.length() <= ROOM ? text : text.substring(0, ROOM - 1) + "…";
    }
}
