package org.bilan.web.report.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.bilan.value.Alignment;

/** A line of a report then and now; one of both is empty where it came or went. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LineChange(String then, String now) {
    /** In characters. */
    private static final int MOST_SHOWN = 300;

    private static final int BEFORE = 60;

    /** Long texts are cut down to the place where they begin to differ. */
    public LineChange bounded() {
        int same = 0;
        while (same < then.length() && same < now.length() && then.charAt(same) == now.charAt(same)) {
            same++;
        }
        int from = Math.max(then.length(), now.length()) > MOST_SHOWN ? Math.max(0, same - BEFORE) : 0;
        return new LineChange(cut(then, from), cut(now, from));
    }

    private static String cut(String text, int from) {
        int end = Math.min(text.length(), from + MOST_SHOWN);
        String part = text.substring(Math.min(from, end), end);
        return (from > 0 && !part.isEmpty() ? "…" : "") + part + (end < text.length() ? "…" : "");
    }

    /** What differs, in the order of the report: the fewest lines that lead from one to the other. Pure. */
    public static List<LineChange> between(List<String> then, List<String> now) {
        return Alignment.between(then, now).stream()
                .map(pair -> new LineChange(
                        pair.then() < 0 ? "" : then.get(pair.then()), pair.now() < 0 ? "" : now.get(pair.now())))
                .toList();
    }
}
