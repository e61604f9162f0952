package org.bilan.web.report.life;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A step as a person or a program asks for it.
 *
 * @param step null where none was named
 * @param dated the day it was sent, returned or accepted, as typed
 * @param confirmed that it is to be taken in spite of what was told
 * @param draft the job of the draft that was looked at; empty where that was not said
 */
public record StepOrder(
        @Nullable Step step,
        String remark,
        String dated,
        String recipient,
        String means,
        boolean confirmed,
        String draft) {
    /** In characters. */
    static final int LONGEST_REMARK = 2_000;

    static final int LONGEST_LINE = 300;

    public static StepOrder read(Form form) {
        Step step = Coded.find(Step.class, form.value("step"))
                .filter(Step::isTaken)
                .filter(one -> one != Step.BEGIN)
                .orElse(null);
        return new StepOrder(
                step,
                form.value("remark").strip().replace("\r\n", "\n"),
                form.value("dated").strip(),
                form.value("recipient").strip(),
                form.value("means").strip(),
                form.holds("confirmed", "yes") || form.holds("confirmed", "true"),
                form.value("draft").strip());
    }

    /** A step that needs no more than its remark. */
    static StepOrder of(Step step, String remark) {
        return new StepOrder(step, remark, "", "", "", false, "");
    }

    /**
     * The key of the sentence about what is missing or wrong in it; empty if it can be taken.
     *
     * @param earliest the day on which the report was sent, null as long as it was not
     */
    public Optional<String> problem(LocalDate today, @Nullable LocalDate earliest) {
        if (step == null) {
            return Optional.of("step.none");
        }
        if (remark.length() > LONGEST_REMARK) {
            return Optional.of("step.remark");
        }
        if (recipient.length() > LONGEST_LINE || means.length() > LONGEST_LINE) {
            return Optional.of("step.line");
        }
        if (step == Step.RETURN && remark.isEmpty()) {
            return Optional.of("step.answer");
        }
        if (step == Step.SUBMIT && recipient.isEmpty()) {
            return Optional.of("step.recipient");
        }
        return step.isDated() ? dateProblem(today, step == Step.SUBMIT ? null : earliest) : Optional.empty();
    }

    private Optional<String> dateProblem(LocalDate today, @Nullable LocalDate earliest) {
        LocalDate day = day();
        if (day == null) {
            return Optional.of("step.date");
        }
        if (day.isAfter(today)) {
            return Optional.of("step.future");
        }
        return earliest != null && day.isBefore(earliest) ? Optional.of("step.before") : Optional.empty();
    }

    /** Null where no day was typed, or none that is one. */
    @Nullable
    LocalDate day() {
        try {
            return dated.isEmpty() ? null : LocalDate.parse(dated);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
