package org.bilan.web.report.workspace;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.bilan.value.Coded;
import org.bilan.web.Visitor;
import org.bilan.web.report.comment.CommentOrder;
import org.bilan.web.report.comment.Comments;
import org.bilan.web.report.comment.ReportComment;
import org.bilan.web.report.comment.Talk;
import org.bilan.web.report.work.WorkState;
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
        return problem(order, view)
                .map(Talking::refused)
                .orElseGet(() -> new Outcome(
                        comments.add(view.work(), order, who.author()).id(), null));
    }

    /** The key of the sentence about what is wrong with a comment in this report; empty if it can be taken. */
    private static Optional<String> problem(CommentOrder order, WorkView view) {
        if (view.work().state() == WorkState.ACCEPTED) {
            return Optional.of("comment.closed");
        }
        if (order.text().isEmpty() || order.text().length() > CommentOrder.LONGEST_TEXT) {
            return Optional.of("comment.text");
        }
        boolean known = order.section().isEmpty()
                ? order.page() <= view.pages() && order.quote().isEmpty()
                : order.page() == 0
                        && view.sections().stream().anyMatch(one -> one.code().equals(order.section()));
        return known && order.quote().length() <= CommentOrder.LONGEST_QUOTE
                ? Optional.empty()
                : Optional.of("comment.place");
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
