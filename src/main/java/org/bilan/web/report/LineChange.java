package org.bilan.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;

/** A line of a report then and now; one of both is empty where it came or went. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LineChange(String then, String now) {
    /** Longer reports are compared in bulk. */
    private static final int MOST_COMPARED = 3_000;

    /** In characters. */
    private static final int MOST_SHOWN = 300;

    private static final int BEFORE = 60;

    /** Long texts are cut down to the place where they begin to differ. */
    LineChange bounded() {
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
    static List<LineChange> between(List<String> then, List<String> now) {
        int start = 0;
        while (start < then.size() && start < now.size() && then.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < then.size() - start
                && end < now.size() - start
                && then.get(then.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> old = then.subList(start, then.size() - end);
        List<String> young = now.subList(start, now.size() - end);
        return Math.max(old.size(), young.size()) > MOST_COMPARED ? paired(old, young) : walked(old, young);
    }

    private static List<LineChange> walked(List<String> old, List<String> young) {
        int[][] common = common(old, young);
        List<LineChange> changes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                changes.addAll(paired(gone, come));
                gone.clear();
                come.clear();
                i++;
                j++;
            } else if (j == young.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(old.get(i++));
            } else {
                come.add(young.get(j++));
            }
        }
        changes.addAll(paired(gone, come));
        return changes;
    }

    /** The longest common sequence of what is left from each pair of places on. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<LineChange> paired(List<String> gone, List<String> come) {
        List<LineChange> pairs = new ArrayList<>();
        for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
            pairs.add(new LineChange(at < gone.size() ? gone.get(at) : "", at < come.size() ? come.get(at) : ""));
        }
        return pairs;
    }
}
