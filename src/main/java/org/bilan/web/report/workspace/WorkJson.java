package org.bilan.web.report.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.web.Page;
import org.bilan.web.report.change.Difference;
import org.bilan.web.report.comment.CommentThread;
import org.bilan.web.report.comment.ReportComment;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/** Reports in work as programs read them. */
final class WorkJson {
    private WorkJson() {}

    static Map<String, Object> of(ReportWork work) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", work.id());
        json.put("kind", work.kind().code());
        json.put("grant", work.grant());
        json.put("from", work.periodStart().toString());
        json.put("to", work.periodEnd().toString());
        json.put("language", work.language());
        json.put("profile", work.profile());
        json.put("state", work.state().code());
        json.put("begun_by", work.begunBy());
        json.put("changed_at", work.changedAt().toString());
        json.put("draft", work.draftJob());
        json.put("approved", work.finalJob());
        return json;
    }

    static Map<String, Object> whole(WorkView view, Page page) {
        Map<String, Object> json = of(view.work());
        json.put("steps", view.life().steps().stream().map(WorkJson::of).toList());
        json.put("next", view.choices(page).stream().map(one -> of(one, page)).toList());
        json.put("open_comments", view.openTalks().size());
        json.put("comments", comments(view.talks()));
        json.put("difference", of(view.life().difference()));
        return json;
    }

    private static Map<String, Object> of(ReportStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.step().code());
        json.put("by", step.login());
        json.put("at", step.doneAt().toString());
        json.put("remark", absent(step.remark()));
        json.put("dated", step.dated() == null ? null : step.dated().toString());
        json.put("recipient", absent(step.recipient()));
        json.put("means", absent(step.means()));
        json.put("obligation", absent(step.obligation()));
        return json;
    }

    private static Map<String, Object> of(StepChoice choice, Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", choice.step().code());
        json.put(
                "roles",
                Arrays.stream(Role.values())
                        .filter(choice.step()::isFor)
                        .map(Coded::code)
                        .toList());
        json.put("allowed", choice.refusal() == null);
        json.put("why", choice.refusal() == null ? null : page.say(choice.refusal()));
        return json;
    }

    static List<Map<String, Object>> comments(List<CommentThread> talks) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CommentThread talk : talks) {
            Map<String, Object> json = of(talk.first());
            json.put("section", absent(talk.first().section()));
            json.put("page", talk.first().page() == 0 ? null : talk.first().page());
            json.put("quote", absent(talk.first().quote()));
            json.put("resolved_by", talk.first().resolvedBy());
            json.put("resolved_at", Objects.toString(talk.first().resolvedAt(), null));
            json.put("answers", talk.answers().stream().map(WorkJson::of).toList());
            all.add(json);
        }
        return all;
    }

    private static Map<String, Object> of(ReportComment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", comment.id());
        json.put("by", comment.login());
        json.put("at", comment.writtenAt().toString());
        json.put("text", comment.text());
        return json;
    }

    private static @Nullable Map<String, Object> of(@Nullable Difference difference) {
        if (difference == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", difference.records());
        json.put("record_count", difference.recordCount());
        json.put("lines", difference.lines());
        json.put("line_count", difference.lineCount());
        return json;
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
