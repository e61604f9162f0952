package org.bilan.notice;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.bilan.funding.Agenda;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;

/**
 * What is due as an iCalendar file (RFC 5545): for each day an event of the whole day, which every calendar shows, where
 * to-dos are shown by few. The same data give the same bytes, on whatever day: an event's stamp is the last day on which
 * something that it rests on was written. An event keeps its identifier when its day moves, so that importing the file
 * again moves it.
 */
public final class CalendarFile {
    /** Alarms ring at nine in the morning. */
    private static final int HOUR = 9;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final DueWords words;
    private final String organization;
    private final List<Integer> leads;
    private final IcsLines lines = new IcsLines();

    private CalendarFile(String organization, DueWords words, List<Integer> leads) {
        this.organization = organization;
        this.words = words;
        this.leads = leads;
    }

    /**
     * @param organization whose agenda it is; part of the events' identifiers
     * @param leads so many days before, an alarm rings; negative ones are left out
     */
    public static byte[] of(Agenda agenda, String organization, DueWords words, List<Integer> leads) {
        return new CalendarFile(organization, words, leads).written(agenda);
    }

    private byte[] written(Agenda agenda) {
        lines.plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Bilan//Bilan//" + words.language().code().toUpperCase(java.util.Locale.ROOT))
                .plain("CALSCALE", "GREGORIAN")
                .plain("METHOD", "PUBLISH")
                .text("NAME", words.say("calendar.name", organization))
                .text("X-WR-CALNAME", words.say("calendar.name", organization));
        agenda.dues().forEach(this::event);
        lines.plain("END", "VCALENDAR");
        return lines.text().getBytes(StandardCharsets.UTF_8);
    }

    private void event(Due due) {
        boolean done = due.doneOn() != null || due.acceptedOn() != null;
        String title = done ? words.say("calendar.done", words.title(due)) : words.title(due);
        String language = ";LANGUAGE=" + words.language().locale().toLanguageTag();
        int changes = (due.amendment() == null ? 0 : due.amendment()) + (done ? 1 : 0);
        lines.plain("BEGIN", "VEVENT")
                .plain("UID", uid(due))
                .plain("DTSTAMP", DAY.format(due.knownSince()) + "T000000Z")
                .plain("SEQUENCE", Integer.toString(changes))
                .plain("DTSTART;VALUE=DATE", DAY.format(due.on()))
                .plain("DTEND;VALUE=DATE", DAY.format(due.on().plusDays(1)))
                .text("SUMMARY" + language, title)
                .text("DESCRIPTION" + language, description(due, done))
                .text(
                        "CATEGORIES" + language,
                        words.say("category." + due.kind().code()))
                .plain("TRANSP", "TRANSPARENT");
        if (!done && due.kind() != DueKind.RETENTION) {
            leads.stream().filter(lead -> lead >= 0).forEach(lead -> alarm(lead, title));
        }
        lines.plain("END", "VEVENT");
    }

    private String description(Due due, boolean done) {
        String remedy = done ? "" : "\n" + words.remedy(due);
        return words.of(due.grant()) + "\n" + words.say("mail.period", words.period(due)) + "\n"
                + words.say("mail.origin", words.origin(due)) + remedy;
    }

    private void alarm(int lead, String title) {
        String days = lead > 1 ? (lead - 1) + "D" : "";
        String trigger = lead == 0 ? "PT" + HOUR + "H" : "-P" + days + "T" + (24 - HOUR) + "H";
        lines.plain("BEGIN", "VALARM")
                .plain("ACTION", "DISPLAY")
                .plain("TRIGGER;RELATED=START", trigger)
                .text("DESCRIPTION", title)
                .plain("END", "VALARM");
    }

    private String uid(Due due) {
        String name = "bilan/" + organization + "/" + due.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@bilan";
    }
}
