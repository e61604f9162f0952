package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.bilan.funding.Agenda;
import org.bilan.funding.AgendaReader;
import org.bilan.funding.Deadlines;
import org.bilan.funding.Due;
import org.bilan.funding.DueState;
import org.bilan.notice.CalendarFile;
import org.bilan.notice.DueWords;
import org.bilan.notice.ReminderRound;
import org.bilan.notice.ReminderSettings;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is due: reports, audits, payments, the end of the keeping of vouchers; as a list, as JSON, as a calendar. */
@Command(name = "obligations")
final class ObligationsCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Option(names = "--on", paramLabel = "DATE", converter = Choices.OfDay.class)
    private @Nullable LocalDate on;

    @Option(names = "--until", paramLabel = "DATE", converter = Choices.OfDay.class)
    private @Nullable LocalDate until;

    @Option(names = "--soon", paramLabel = "DAYS", defaultValue = "30")
    private int soon = 30;

    @Option(names = "--ics", paramLabel = "FILE")
    private @Nullable Path calendar;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--reminders")
    private boolean reminders;

    ObligationsCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenHome home = OpenHome.existing(bilan)) {
            LocalDate day = on == null ? LocalDate.now(home.bean(Clock.class)) : on;
            if (reminders) {
                new ReminderList(bilan, home.bean(ReminderRound.class)).print();
                return ExitCode.DONE;
            }
            AgendaReader.Reading reading = home.bean(AgendaReader.class).read();
            Language spoken = bilan.messages().language();
            reading.problems().forEach(problem -> bilan.terminal().err().println(problem.sentence(spoken)));
            Agenda all = Deadlines.agenda(reading.facts(), day);
            Agenda agenda = until == null ? all : all.until(until);
            if (calendar != null) {
                write(agenda, home, calendar);
            }
            if (json) {
                AgendaJson.write(bilan, agenda, day, soon);
            } else if (calendar == null) {
                print(agenda, day);
            }
        }
        return ExitCode.DONE;
    }

    private void write(Agenda agenda, OpenHome home, Path file) throws IOException {
        SettingRepository settings = home.bean(SettingRepository.class);
        Language language = bilan.chosenLanguage()
                .orElseGet(() -> settings.findById("language")
                        .map(Setting::value)
                        .flatMap(Language::of)
                        .orElse(Language.FR));
        String organization =
                settings.findById("organization").map(Setting::value).orElse("Bilan");
        List<Integer> leads = home.bean(ReminderSettings.class).days();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, CalendarFile.of(agenda, organization, new DueWords(language), leads));
        bilan.terminal().out().println(file);
    }

    /** The most urgent state first, in each by day. */
    private void print(Agenda agenda, LocalDate day) {
        DueWords words = new DueWords(bilan.messages().language());
        if (agenda.dues().isEmpty() && agenda.undated().isEmpty()) {
            bilan.say("obligations.none");
        }
        for (DueState state : DueState.values()) {
            agenda.dues().stream()
                    .filter(due -> due.state(day, soon) == state)
                    .forEach(due -> bilan.terminal().out().println(line(due, state, words)));
        }
        agenda.undated().forEach(one -> bilan.terminal().out().println("?           " + words.undated(one)));
    }

    private static String line(Due due, DueState state, DueWords words) {
        return String.format(
                "%s  %-10s  %s; %s; %s; %s",
                due.on(),
                words.state(state),
                words.what(due),
                words.of(due.grant()),
                words.period(due),
                words.origin(due));
    }
}
