package org.bilan.web.report.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.security.Role;
import org.bilan.web.Page;
import org.bilan.web.report.comment.Talk;
import org.bilan.web.report.life.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open now, for the person who looks.
 *
 * @param refusal the key of the sentence that says why this person cannot take it; null if they can
 */
public record StepChoice(Step step, @Nullable String refusal) {
    static List<StepChoice> of(WorkView view, Page page) {
        return Arrays.stream(Step.values())
                .filter(step -> step.isTaken() && step.isOpenTo(view.work().state()))
                .map(step -> new StepChoice(
                        step, Approval.refusal(view, step, page.visitor()).orElse(null)))
                .toList();
    }

    /** Whether the person is not the one for it, whatever else stands in the way. */
    public boolean isOthers() {
        return "step.role".equals(refusal) || "step.own".equals(refusal);
    }

    /** The roles that may take a step, in words. */
    public static String roles(Page page, Step step) {
        return roles(page, step::isFor);
    }

    public static String roles(Page page, Talk talk) {
        return roles(page, talk::isFor);
    }

    private static String roles(Page page, Predicate<Role> allowed) {
        return Arrays.stream(Role.values())
                .filter(allowed)
                .map(role -> page.say("role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    /** Every step that a person takes, for the table that says who may. */
    public static List<Step> all() {
        return Arrays.stream(Step.values()).filter(Step::isTaken).toList();
    }
}
