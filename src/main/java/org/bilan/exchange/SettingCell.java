package org.bilan.exchange;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/** The value of a setting, of which each key wants its own form. */
record SettingCell() implements CellType {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** The keys there are. */
    static CellType keys() {
        return WordCell.of("organization", "currency", "fiscal_year_start", "language", "timezone");
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        String key = row.text("key");
        return isGood(key, text) ? text : row.refuse("setting." + key, text);
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }

    private static boolean isGood(String key, String text) {
        return switch (key) {
            case "currency" -> CurrencyCell.find(text).isPresent();
            case "fiscal_year_start" -> isMonthDay(text);
            case "language" -> text.length() == 2 && Language.of(text).isPresent();
            case "timezone" -> ZONES.contains(text);
            default -> true; // the organization's name is free, and an unknown key is reported as such
        };
    }

    private static boolean isMonthDay(String text) {
        try {
            return MonthDay.parse(text, MONTH_DAY).isValidYear(2021);
        } catch (DateTimeException neither) {
            return false;
        }
    }
}
