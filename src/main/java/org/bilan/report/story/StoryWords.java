package org.bilan.report.story;

import java.time.LocalDate;
import java.util.Objects;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Period;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** Tells in a language what was found when two reports were compared. */
public final class StoryWords {
    private final Messages messages;

    public StoryWords(Language language) {
        this.messages = Messages.of(StoryWords.class, language);
    }

    /** {@code Collective letter: date: 22 May 2022 in “Annual report” (section “…”), 21 May 2022 in “Workshops”}. */
    public String sentence(Compared one, SameStory story) {
        return sentence(one, story.first().name(), story.second().name());
    }

    /** @param first the name of the report that comes first, {@code second} the other's */
    public String sentence(Compared one, String first, String second) {
        if (one.isOfOne()) {
            return messages.say("only", label(one), one.first() == null ? second : first);
        }
        String key = one.agrees() ? "agrees" : one.section().isEmpty() ? "differs" : "differs.section";
        return messages.say(
                key,
                label(one),
                messages.say("aspect." + one.aspect().code()),
                Objects.requireNonNull(one.first()),
                first,
                Objects.requireNonNull(one.second()),
                second,
                one.section());
    }

    private String label(Compared one) {
        return one.label().isEmpty() ? messages.say("total") : one.label();
    }

    public String aspect(Aspect aspect) {
        return messages.say("aspect." + aspect.code());
    }

    /**
     * The name of a report that was submitted.
     *
     * @param days its own, null where nobody doubts them
     */
    public String submitted(String name, LocalDate day, int version, @Nullable Period days) {
        String when = Wording.of(messages.language()).dateLong(day);
        String known = messages.say(version == 1 ? "submitted" : "submitted.again", name, when, version);
        return days == null
                ? known
                : messages.say("of", known, Wording.of(messages.language()).period(days));
    }

    /** Why they differ. */
    public String reason(Reason reason) {
        return messages.say("reason." + reason.code());
    }

    /** What to do about it; empty where nothing is. */
    public String remedy(Reason reason) {
        return reason.isToMend() ? messages.say("remedy." + reason.code()) : "";
    }

    /** How many agree, in a sentence. */
    public String agreeing(SameStory story) {
        return messages.say("agreeing", story.first().name(), story.second().name(), story.agreeing());
    }
}
