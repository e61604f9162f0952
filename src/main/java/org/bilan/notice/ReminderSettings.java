package org.bilan.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Who is reminded and when, by {@code BILAN_REMINDERS_TO}, {@code _DAYS} and {@code _HOUR}.
 *
 * @param to addresses, or roles of accounts whose sign-in name is an address
 * @param days so many days before the day; zero is the day itself, a negative number so many days after it
 * @param hour before which nothing is sent, where the organization is
 */
@ConfigurationProperties("bilan.reminders")
public record ReminderSettings(
        @Bindable(defaultValue = "") List<String> to,
        @Bindable(defaultValue = "30,7,1") List<Integer> days,
        @Bindable(defaultValue = "7") int hour) {
    private static final int MOST_DAYS = 366;

    public ReminderSettings {
        to = to.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        days = days.stream().distinct().sorted().toList();
        if (days.stream().anyMatch(lead -> Math.abs(lead) > MOST_DAYS)) {
            throw new IllegalArgumentException("BILAN_REMINDERS_DAYS: from -366 to 366 days: " + days);
        }
    }
}
