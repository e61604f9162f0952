package org.bilan.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the bookmarks of a part begin and end among what repeats or may vanish. */
final class BookmarkScan {
    static final Pattern MARK = Pattern.compile("<w:bookmark(Start|End)(\\s" + Cuts.ATTRIBUTES + ")/?>");

    private final Map<String, List<Blocks>> starts = new HashMap<>();
    private final Map<String, List<Blocks>> ends = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean loose;

    private BookmarkScan() {}

    static BookmarkScan of(List<Step> steps) {
        BookmarkScan scan = new BookmarkScan();
        Blocks.walk(steps, scan::look);
        scan.loose = scan.starts.keySet().stream().anyMatch(scan::isLoose)
                || scan.ends.keySet().stream().anyMatch(scan::isLoose);
        return scan;
    }

    private void look(String xml, Blocks blocks) {
        Matcher marks = MARK.matcher(xml);
        while (marks.find()) {
            String id = Cuts.attribute(marks.group(2), "w:id");
            boolean start = marks.group(1).equals("Start");
            (start ? starts : ends)
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(blocks);
            if (start) {
                names.put(id, Cuts.attribute(marks.group(2), "w:name"));
            }
        }
    }

    /** Whether it begins in one block and ends in another, so that one end could be written without the other. */
    boolean isLoose(String id) {
        List<Blocks> from = starts.getOrDefault(id, List.of());
        List<Blocks> to = ends.getOrDefault(id, List.of());
        return from.size() != to.size()
                || from.stream().distinct().count() > 1
                || from.stream().anyMatch(one -> !one.equals(to.get(0)))
                || to.stream().distinct().count() > 1;
    }

    boolean hasLoose() {
        return loose;
    }

    /** The names of those that lie wholly in a block. */
    List<String> in(Step block) {
        Set<String> found = new LinkedHashSet<>();
        starts.forEach((id, blocks) -> {
            if (!isLoose(id) && blocks.get(0).contains(block)) {
                found.add(names.getOrDefault(id, ""));
            }
        });
        return found.stream().sorted().toList();
    }

    /** The names, in small letters, of those that repeat. */
    Set<String> repeated() {
        Set<String> found = new LinkedHashSet<>();
        starts.forEach((id, blocks) -> {
            if (!isLoose(id) && blocks.get(0).repeat()) {
                found.add(Marks.key(names.getOrDefault(id, "")));
            }
        });
        return found;
    }
}
