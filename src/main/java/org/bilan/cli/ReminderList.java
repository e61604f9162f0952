package org.bilan.cli;

import java.util.List;
import org.bilan.notice.Reminder;
import org.bilan.notice.ReminderRound;

/** Whether reminders work, and what became of each. */
final class ReminderList {
    private static final int MOST = 200;

    private final Bilan bilan;
    private final ReminderRound round;

    ReminderList(Bilan bilan, ReminderRound round) {
        this.bilan = bilan;
        this.round = round;
    }

    void print() {
        round.obstacle(bilan.messages().language())
                .ifPresentOrElse(
                        why -> bilan.say("reminders.obstacle", why),
                        () -> bilan.say(round.isOn() ? "reminders.on" : "reminders.off"));
        List<Reminder> latest = round.latest(MOST);
        latest.forEach(one -> bilan.terminal()
                .out()
                .printf("%s  %s  %s  %s: %s%n", one.dueOn(), one.obligation(), lead(one), one.recipient(), fate(one)));
    }

    private String lead(Reminder one) {
        int days = one.leadDays();
        return bilan.messages().say(days < 0 ? "reminders.lead.after" : "reminders.lead", Math.abs(days));
    }

    private String fate(Reminder one) {
        if (one.sentAt() != null) {
            return bilan.messages().say("reminders.sent", one.sentAt().toString());
        }
        if (one.lastError() == null) {
            return bilan.messages().say("reminders.waiting");
        }
        return one.attempts() >= ReminderRound.MOST_ATTEMPTS
                ? bilan.messages().say("reminders.given.up", one.attempts(), one.lastError())
                : bilan.messages()
                        .say(
                                "reminders.failed",
                                one.attempts(),
                                one.lastError(),
                                one.nextTryAt().toString());
    }
}
