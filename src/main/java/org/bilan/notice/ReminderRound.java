package org.bilan.notice;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bilan.funding.Agenda;
import org.bilan.funding.AgendaReader;
import org.bilan.funding.Deadlines;
import org.bilan.funding.Due;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what is to be reminded of, and sends it: a mail for each recipient with all that is new to them. Several
 * services on one database share the work without saying anything twice.
 */
@Singleton
public class ReminderRound {
    /** What was tried so often in vain is given up. */
    public static final int MOST_ATTEMPTS = ReminderQueue.MOST_ATTEMPTS;

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private final AgendaReader reader;
    private final ReminderQueue queue;
    private final MailServer server;
    private final Recipients recipients;
    private final ReminderSettings reminders;
    private final Smtp smtp;
    private final SettingRepository settings;
    private final Clock clock;

    ReminderRound(
            AgendaReader reader,
            ReminderQueue queue,
            MailServer server,
            Recipients recipients,
            ReminderSettings reminders,
            Smtp smtp,
            SettingRepository settings,
            Clock clock) {
        this.reader = reader;
        this.queue = queue;
        this.server = server;
        this.recipients = recipients;
        this.reminders = reminders;
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stands in the way of sending, in a language; empty where reminders work or are simply off. */
    public Optional<String> obstacle(Language language) {
        Optional<String> key = !smtp.isOn()
                ? Optional.empty()
                : reminders.to().isEmpty() ? Optional.of("obstacle.to") : smtp.obstacle();
        return key.map(new DueWords(language)::say);
    }

    /** Whether a server is configured at all. */
    public boolean isOn() {
        return smtp.isOn();
    }

    public List<Reminder> latest(int count) {
        return queue.latest(count);
    }

    /** One round; nothing is sent before the hour that people chose. */
    public void run() {
        ZonedDateTime now = clock.instant().atZone(zone());
        if (!smtp.isOn() || obstacle(Language.EN).isPresent() || now.getHour() < reminders.hour()) {
            return;
        }
        LocalDate today = now.toLocalDate();
        AgendaReader.Reading reading = reader.read();
        reading.problems().forEach(problem -> LOG.warn("Left out of the reminders: {}", problem.getMessage()));
        Agenda agenda = Deadlines.agenda(reading.facts(), today);
        List<Lead> leads = Lead.reached(agenda, today, reminders.days());
        for (String recipient : recipients.addresses()) {
            queue.add(leads, recipient);
            send(recipient, leads, today);
        }
    }

    private void send(String recipient, List<Lead> leads, LocalDate today) {
        String holder = UUID.randomUUID().toString();
        List<Reminder> open = new ArrayList<>(queue.take(recipient, holder));
        List<Reminder> idle =
                open.stream().filter(one -> due(one, leads).isEmpty()).toList();
        queue.drop(idle);
        open.removeAll(idle);
        List<Due> dues = open.stream()
                .flatMap(one -> due(one, leads).stream())
                .distinct()
                .toList();
        if (dues.isEmpty()) {
            return;
        }
        try {
            DueWords words = new DueWords(language());
            server.send(ReminderMail.of(dues, recipient, setting("organization").orElse("Bilan"), today, words));
            queue.sent(open, holder);
            LOG.info("A mail reminded of {} due dates", dues.size());
        } catch (MailRefused refused) {
            queue.failed(open, holder, String.valueOf(refused.getMessage()));
            LOG.warn(
                    "A mail with {} reminders was not sent, it will be tried again: {}",
                    dues.size(),
                    refused.getMessage());
        }
    }

    /** What the reminder is of, as long as it is due on the same day and not done. */
    private static Optional<Due> due(Reminder reminder, List<Lead> leads) {
        return leads.stream()
                .map(Lead::due)
                .filter(due ->
                        due.key().equals(reminder.obligation()) && due.on().equals(reminder.dueOn()))
                .findFirst();
    }

    @ReadOnly
    ZoneId zone() {
        return settings.zone();
    }

    private Language language() {
        return setting("language").flatMap(Language::of).orElse(Language.FR);
    }

    private Optional<String> setting(String key) {
        return settings.findById(key).map(Setting::value);
    }
}
