package org.bilan.web.report.comment;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.web.report.life.JobRequest;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/** What people say of reports in work, each act with its entry in the audit trail. */
@Singleton
public class Comments {
    static final String TABLE = "report_comments";

    private final ReportCommentRepository comments;
    private final JobRequest requests;
    private final AuditTrail trail;
    private final Clock clock;

    Comments(ReportCommentRepository comments, JobRequest requests, AuditTrail trail, Clock clock) {
        this.comments = comments;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
    }

    @ReadOnly
    public List<CommentThread> of(String work) {
        return CommentThread.of(comments.findOf(work), requests.zone());
    }

    @ReadOnly
    public Optional<ReportComment> find(ReportWork work, String id) {
        return comments.findById(id).filter(one -> one.work().equals(work.id()));
    }

    @Transactional
    public ReportComment add(ReportWork work, CommentOrder order, Author by) {
        return kept(work, null, order, by);
    }

    /** Answers stand under the comment that began the talk, whichever of them is answered. */
    @Transactional
    public ReportComment answer(ReportWork work, ReportComment to, String text, Author by) {
        String first = Optional.ofNullable(to.parent()).orElse(to.id());
        return kept(work, first, new CommentOrder(to.section(), to.page(), to.quote(), text), by);
    }

    private ReportComment kept(ReportWork work, @Nullable String parent, CommentOrder order, Author by) {
        ReportComment comment = comments.save(new ReportComment(
                UUID.randomUUID().toString(),
                work.id(),
                parent,
                order.section(),
                order.page(),
                order.quote(),
                order.text(),
                by.login(),
                clock.instant(),
                null,
                null));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("section", order.section());
        cells.put("page", order.page() == 0 ? "" : Integer.toString(order.page()));
        cells.put("quote", order.quote());
        cells.put("text", order.text());
        cells.put("answers", parent == null ? "" : parent);
        cells.values().removeIf(String::isEmpty);
        trail.add(by, List.of(new Change(TABLE, key(work, comment), null, cells)));
        return comment;
    }

    @Transactional
    public void resolve(ReportWork work, ReportComment comment, Author by) {
        if (comments.resolve(comment.id(), by.login(), clock.millis()) == 1) {
            trail.add(by, List.of(settled(work, comment, "no", "yes")));
        }
    }

    @Transactional
    public void reopen(ReportWork work, ReportComment comment, Author by) {
        if (comments.reopen(comment.id()) == 1) {
            trail.add(by, List.of(settled(work, comment, "yes", "no")));
        }
    }

    private static Change settled(ReportWork work, ReportComment comment, String before, String after) {
        return new Change(TABLE, key(work, comment), Map.of("resolved", before), Map.of("resolved", after));
    }

    private static String key(ReportWork work, ReportComment comment) {
        return work.key() + " " + comment.id();
    }
}
