package org.bilan.web.report.story;

import java.util.List;
import org.bilan.report.make.StoryTable;
import org.bilan.report.story.Compared;
import org.bilan.report.story.Reason;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.StoryWords;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a period beside each other, for a page.
 *
 * @param table null while they are being compared
 * @param pair the one that was asked for; null while it is compared, and where none was asked for
 * @param waiting for the table, or for the pair
 */
public record StoryView(
        Period period,
        Query query,
        StoryWords words,
        @Nullable StoryTable table,
        @Nullable SameStory pair,
        boolean waiting) {
    /** More do not fit beside each other. */
    private static final int MOST_IN_MATRIX = 16;

    private static final int MENDS = 12;
    private static final int ROWS = 25;

    /** Those that are listed first of all. */
    public List<StoryTable.Mend> mends() {
        return table == null ? List.of() : table.mends(MENDS);
    }

    public boolean isMatrix() {
        return table != null && table.reports().size() > 2 && table.reports().size() <= MOST_IN_MATRIX;
    }

    /** The pairs of the report that was asked for, or all. */
    public Slice<StoryTable.Pair> pairs() {
        List<StoryTable.Pair> all = table == null ? List.of() : table.worstFirst(report());
        int page = query.number("page", 0, Math.max(0, (all.size() - 1) / ROWS), 0);
        List<StoryTable.Pair> rows = all.subList(page * ROWS, Math.min(all.size(), (page + 1) * ROWS));
        return new Slice<>(rows, page, ROWS, all.size());
    }

    /** The id of the report whose pairs alone are listed; empty for all. */
    public String report() {
        String asked = query.value("report");
        return table != null && table.report(asked).isPresent() ? asked : "";
    }

    public String name(String id) {
        return table == null
                ? id
                : table.report(id).map(StoryTable.Report::name).orElse(id);
    }

    public boolean isChosen(StoryTable.Pair one) {
        return one.first().equals(query.value("first")) && one.second().equals(query.value("second"));
    }

    public String address(StoryTable.Pair one) {
        return query.withKept("first", one.first())
                        .withKept("second", one.second())
                        .address()
                + "#pair";
    }

    /** {@code same}, {@code explained} or {@code mend}. */
    public static String standing(StoryTable.Pair one) {
        return one.toMend() > 0 ? "mend" : one.explained() > 0 ? "explained" : "same";
    }

    /** The same in a sign: how many differences, marked where they are to be mended. */
    public static String sign(StoryTable.Pair one) {
        return one.toMend() > 0 ? one.toMend() + "\u00a0!" : one.explained() > 0 ? Long.toString(one.explained()) : "=";
    }

    /** How two reports stand to each other, in words. */
    public static String told(StoryTable.@Nullable Pair one, Page page) {
        if (one == null) {
            return page.say("story.cell.apart");
        }
        long count = one.toMend() > 0 ? one.toMend() : one.explained();
        return page.say("story.cell." + standing(one), count);
    }

    /** Of the activities that one alone tells of. */
    public List<Compared> only(Reason reason, boolean first) {
        return pair == null || reason.isToMend() ? List.of() : pair.onlyOne(reason, first);
    }
}
