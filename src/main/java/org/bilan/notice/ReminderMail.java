package org.bilan.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bilan.funding.Due;

/** The mail that tells one recipient what is due, by day, each with what to do. */
final class ReminderMail {
    private static final int MOST_ITEMS = 50;

    private ReminderMail() {}

    /** @param dues by day, not empty */
    static Mail of(List<Due> dues, String recipient, String organization, LocalDate today, DueWords words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("mail.intro", organization));
        dues.stream().limit(MOST_ITEMS).map(due -> item(due, today, words)).forEach(parts::add);
        if (dues.size() > MOST_ITEMS) {
            parts.add(words.say("mail.more", dues.size() - MOST_ITEMS));
        }
        parts.add("-- \n" + words.say("mail.end"));
        String subject = words.say(
                "mail.subject", organization, dues.size(), words.day(dues.get(0).on()));
        return new Mail(
                id(dues, recipient, today), recipient, subject, String.join("\n\n", parts) + "\n", words.language());
    }

    private static String item(Due due, LocalDate today, DueWords words) {
        return String.join(
                "\n   ",
                "* " + words.say("mail.item", words.day(due.on()), words.distance(due, today), words.title(due)),
                words.of(due.grant()),
                words.say("mail.period", words.period(due)),
                words.say("mail.origin", words.origin(due)),
                words.remedy(due));
    }

    private static String id(List<Due> dues, String recipient, LocalDate today) {
        String told = dues.stream().map(due -> due.key() + due.on()).collect(Collectors.joining("\n"));
        byte[] bytes = (recipient + "\n" + today + "\n" + told).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
