package org.bilan.web;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Fiscal;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** What the home page says of one fiscal year, read in one transaction. */
@Singleton
class Home {
    private static final int YEARS = 8;
    private static final int LINES = 50;

    private final HomeRepository records;
    private final SettingRepository settings;
    private final Clock clock;

    Home(HomeRepository records, SettingRepository settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** The year that begins on {@code chosen}, or else the latest with something done in it. */
    @ReadOnly
    HomeView of(Optional<LocalDate> chosen) {
        LocalDate today = LocalDate.now(clock);
        Fiscal fiscal = Fiscal.of(setting("fiscal_year_start", "01-01"));
        HomeRepository.Span span = records.spanOfActivities();
        boolean empty = span.firstDay() == null || span.lastDay() == null;
        Period done = empty ? new Period(today, today) : new Period(span.firstDay(), span.lastDay());
        List<Period> years = fiscal.yearsOf(done, YEARS);
        Period year = fiscal.yearOf(chosen.orElse(done.end()));
        return new HomeView(
                setting("organization", "Bilan"),
                year,
                years,
                records.countActivities(year.start(), year.end()),
                records.findDue(LINES).stream().map(due -> owed(due, today)).toList(),
                grants(year),
                empty
                        && records.findGrants(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1), 1)
                                .isEmpty());
    }

    /** Every grant of the organisation, for choosing one. */
    @ReadOnly
    List<HomeView.GrantLine> allGrants() {
        return grants(new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
    }

    private List<HomeView.GrantLine> grants(Period year) {
        return records.findGrants(year.start(), year.end(), LINES * 10).stream()
                .map(line -> view(line, year))
                .toList();
    }

    private static HomeView.GrantLine view(HomeRepository.GrantLine line, Period year) {
        LocalDate from = line.firstDay().isAfter(year.start()) ? line.firstDay() : year.start();
        LocalDate to = line.lastDay().isBefore(year.end()) ? line.lastDay() : year.end();
        Money amount = new Money(line.amountMinor(), Currency.getInstance(line.currency()));
        Period period = new Period(line.firstDay(), line.lastDay());
        return new HomeView.GrantLine(line.code(), line.title(), line.funder(), period, amount, new Period(from, to));
    }

    private static HomeView.Owed owed(HomeRepository.Due due, LocalDate today) {
        HomeView.Urgency urgency = due.dueOn().isBefore(today)
                ? HomeView.Urgency.LATE
                : due.dueOn().isAfter(today.plusDays(30)) ? HomeView.Urgency.LATER : HomeView.Urgency.SOON;
        Period period = new Period(due.periodStart(), due.periodEnd());
        return new HomeView.Owed(
                due.grantCode(), due.title(), due.funder(), due.kind().code(), period, due.dueOn(), urgency);
    }

    private String setting(String key, String otherwise) {
        return settings.findById(key).map(Setting::value).orElse(otherwise);
    }
}
