package org.bilan.web.report.comment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.web.Page;
import org.bilan.web.Visitor;
import org.bilan.web.report.Moment;

/** A comment with its answers, in the order in which they came; {@code zone} is the organization's. */
public record CommentThread(ReportComment first, List<ReportComment> answers, ZoneId zone) {
    public CommentThread {
        answers = List.copyOf(answers);
    }

    /** In the order in which they were begun. */
    static List<CommentThread> of(List<ReportComment> comments, ZoneId zone) {
        Map<String, List<ReportComment>> answers = new LinkedHashMap<>();
        comments.stream().filter(one -> one.parent() == null).forEach(one -> answers.put(one.id(), new ArrayList<>()));
        comments.stream()
                .filter(one -> one.parent() != null)
                .forEach(one ->
                        answers.getOrDefault(one.parent(), new ArrayList<>()).add(one));
        return comments.stream()
                .filter(one -> one.parent() == null)
                .map(one -> new CommentThread(one, answers.getOrDefault(one.id(), List.of()), zone))
                .toList();
    }

    /** All that was said, the comment first. */
    public List<ReportComment> all() {
        List<ReportComment> all = new ArrayList<>(List.of(first));
        all.addAll(answers);
        return all;
    }

    /** When one of them was written. */
    public String written(Page page, ReportComment comment) {
        return Moment.worded(page, comment.writtenAt(), zone);
    }

    public boolean isResolved() {
        return first.isResolved();
    }

    /** Whether this person may resolve it, or take it up again. */
    public boolean isEndedBy(Visitor who) {
        return (isResolved() ? Talk.REOPEN : Talk.RESOLVE).isFor(who.role(), who.login(), first);
    }
}
