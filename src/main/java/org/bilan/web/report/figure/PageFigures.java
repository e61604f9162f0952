package org.bilan.web.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figures that can be pointed at on the pages of a draft: those of its first pages, so many that the page that shows
 * them stays light. Those of the pages behind are listed elsewhere.
 */
public final class PageFigures {
    public static final PageFigures NONE = new PageFigures(List.of());

    /** In signs of the page that shows them, and what each takes besides its words. */
    private static final int MOST = 80_000;

    private static final int EACH = 160;

    private final Map<Integer, List<PageFigure>> shown = new HashMap<>();
    private final Set<Integer> listed = new TreeSet<>();

    /** @param all by page */
    public PageFigures(List<PageFigure> all) {
        Map<Integer, List<PageFigure>> byPage = new TreeMap<>();
        all.forEach(one ->
                byPage.computeIfAbsent(one.page(), page -> new ArrayList<>()).add(one));
        int told = 0;
        for (Map.Entry<Integer, List<PageFigure>> page : byPage.entrySet()) {
            told += page.getValue().stream()
                    .mapToInt(one -> EACH + one.label().length())
                    .sum();
            if (told <= MOST) {
                shown.put(page.getKey(), page.getValue());
            } else {
                listed.add(page.getKey());
            }
        }
    }

    /** Of a page counted from one; empty if it has none, or they are only listed. */
    public List<PageFigure> on(int page) {
        return shown.getOrDefault(page, List.of());
    }

    /** Whether anything can be pointed at. */
    public boolean isAny() {
        return !shown.isEmpty();
    }

    /** Whether a page has figures that are only listed. */
    public boolean isListed(int page) {
        return listed.contains(page);
    }
}
