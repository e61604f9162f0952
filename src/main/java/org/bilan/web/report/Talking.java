package org.bilan.web.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.bilan.value.Coded;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Writes, answers and settles comments for whoever may, or says why not. */
@Singleton
class Talking {
    private static final String FORBIDDEN = "comment.role";

    private final Comments comments;

    Talking(Comments comments) {
        this.comments = comments;
    }

    /**
     * What came of it.
     *
     * @param comment the id of the comment that was written or settled; empty if none was
     * @param problem the key of the sentence that says why nothing was done; null if it was
     */
    record Outcome(String comment, @Nullable String problem) {
        boolean isForbidden() {
            return FORBIDDEN.equals(problem);
        }
    }

    Outcome add(WorkView view, CommentOrder order, Visitor who) {
        if (!Talk.COMMENT.isFor(who.role())) {
            return refused(FORBIDDEN);
        }
        return order.problem(view)
                .map(Talking::refused)
                .orElseGet(() -> new Outcome(
                        comments.add(view.work(), order, who.author()).id(), null));
    }

    /** Empty where there is no such comment or act. */
    Optional<Outcome> act(WorkView view, String id, String act, String text, Visitor who) {
        return comments.find(view.work(), id)
                .flatMap(comment -> Coded.find(Talk.class, act)
                        .filter(one -> one != Talk.COMMENT)
                        .map(talk -> act(view, comment, talk, text, who)));
    }

    private Outcome act(WorkView view, ReportComment comment, Talk talk, String text, Visitor who) {
        boolean allowed = talk == Talk.ANSWER ? talk.isFor(who.role()) : talk.isFor(who.role(), who.login(), comment);
        if (!allowed) {
            return refused(FORBIDDEN);
        }
        if (view.work().state() == WorkState.ACCEPTED) {
            return refused("comment.closed");
        }
        switch (talk) {
            case RESOLVE -> comments.resolve(view.work(), comment, who.author());
            case REOPEN -> comments.reopen(view.work(), comment, who.author());
            default -> {
                String said = text.strip();
                if (said.isEmpty() || said.length() > CommentOrder.LONGEST_TEXT) {
                    return refused("comment.text");
                }
                return new Outcome(
                        comments.answer(view.work(), comment, said, who.author())
                                .id(),
                        null);
            }
        }
        return new Outcome(comment.id(), null);
    }

    private static Outcome refused(String problem) {
        return new Outcome("", problem);
    }
}
