package org.bilan.web.administration;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.value.Language;

/** What the organisation's settings may be, in the words of one language. */
final class SettingChoices {
    private static final List<String> NEAR = List.of("CAD", "USD", "EUR", "MXN");
    private static final String REGIONS =
            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

    private SettingChoices() {}

    /** By code, those used most here first: {@code CAD – dollar canadien}. */
    static Map<String, String> currencies(Language language) {
        Stream<String> others = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .filter(code -> !NEAR.contains(code))
                .sorted();
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(NEAR.stream(), others)
                .forEach(code -> names.put(
                        code, code + " – " + Currency.getInstance(code).getDisplayName(language.locale())));
        return names;
    }

    /** The first day of each month, and the day that is set where it is another. */
    static Map<String, String> firstDays(Language language, String set) {
        Map<String, String> days = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            MonthDay first = MonthDay.of(month, 1);
            days.put(first.toString().substring(2), day(first, language));
        }
        if (set.matches("(0[1-9]|1[0-2])-([0-2][0-9]|30)") && !days.containsKey(set)) {
            days.put(set, set);
        }
        return days;
    }

    static Map<String, String> zones() {
        Map<String, String> zones = new LinkedHashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches(REGIONS))
                .sorted(Comparator.naturalOrder())
                .forEach(zone -> zones.put(zone, zone.replace('_', ' ')));
        return zones;
    }

    private static String day(MonthDay day, Language language) {
        String pattern =
                switch (language) {
                    case FR -> "d'er' MMMM";
                    case EN -> "MMMM d";
                    case ES -> "d 'de' MMMM";
                };
        LocalDate some = day.atYear(2001);
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(some);
    }
}
