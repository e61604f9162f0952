package org.bilan.web.home;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.funding.Agenda;
import org.bilan.funding.AgendaReader;
import org.bilan.funding.Deadlines;
import org.bilan.funding.Due;
import org.bilan.funding.DueOrigin;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.funding.ProfileRule;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Fiscal;
import org.bilan.value.Language;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the home page says of one fiscal year, read in one transaction. */
@Singleton
class Home {
    private static final int YEARS = 8;
    private static final int LINES = 50;

    private static final int SOON_DAYS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    private final HomeRepository records;
    private final AgendaReader agenda;
    private final SettingRepository settings;
    private final Clock clock;

    Home(HomeRepository records, AgendaReader agenda, SettingRepository settings, Clock clock) {
        this.records = records;
        this.agenda = agenda;
        this.settings = settings;
        this.clock = clock;
    }

    /** The year that {@code chosen} lies in, or else the latest with something done in it. */
    @ReadOnly
    Period year(Optional<LocalDate> chosen) {
        HomeRepository.Span span = records.spanOfActivities();
        LocalDate last = span.lastDay() == null ? LocalDate.now(clock) : span.lastDay();
        return settings.fiscal().yearOf(chosen.orElse(last));
    }

    /** What is said of that year. */
    @ReadOnly
    HomeView of(Optional<LocalDate> chosen, Language language) {
        LocalDate today = LocalDate.now(clock);
        Fiscal fiscal = settings.fiscal();
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
                owed(today, language, LINES),
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

    /** All that is not handed in yet, the most urgent first. */
    @ReadOnly
    List<HomeView.Owed> owed(Language language) {
        return owed(LocalDate.now(clock), language, Integer.MAX_VALUE);
    }

    private List<HomeView.Owed> owed(LocalDate today, Language language, int most) {
        Map<String, String> funders =
                allGrants().stream().collect(Collectors.toMap(HomeView.GrantLine::code, HomeView.GrantLine::funder));
        return agenda(today).dues().stream()
                .filter(due -> due.kind().isHandedIn() && due.state(today, SOON_DAYS) != DueState.DONE)
                .limit(most)
                .map(due -> owed(due, today, language, funders))
                .toList();
    }

    private static HomeView.Owed owed(Due due, LocalDate today, Language language, Map<String, String> funders) {
        Grant grant = due.grant();
        ProfileRule rule = due.rule();
        String title =
                grant != null ? grant.title() : rule != null ? rule.label().in(language) : due.key();
        return new HomeView.Owed(
                grant == null ? null : grant.code(),
                title,
                grant == null ? null : funders.get(grant.code()),
                due.kind().code(),
                grant == null && rule != null ? rule.code() : null,
                due.origin() == DueOrigin.ENTERED,
                due.period(),
                due.on(),
                due.state(today, SOON_DAYS));
    }

    /** A profile that cannot be read is told where its reports are made; the page shows the rest. */
    private Agenda agenda(LocalDate today) {
        AgendaReader.Reading reading = agenda.read();
        reading.problems().forEach(problem -> LOG.warn("Left out of what is due: {}", problem.getMessage()));
        return Deadlines.agenda(reading.facts(), today);
    }

    private String setting(String key, String otherwise) {
        return settings.findById(key).map(Setting::value).orElse(otherwise);
    }
}
