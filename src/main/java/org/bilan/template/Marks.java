package org.bilan.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bilan.document.word.DocxPackage;

/**
 * The bookmarks of one part while it is filled (ISO/IEC 29500-1, 17.13.6). In each repetition they get a name and a number
 * of their own; one that begins or ends outside of what repeats or vanishes stays one, with both its ends.
 */
final class Marks {
    /** Word reads no longer name. */
    private static final int LONGEST = 40;

    private final DocxPackage into;
    private final Set<String> taken;
    private final Filling filling;
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> ranges = new HashMap<>();
    private final Set<String> promised = new HashSet<>();
    private final Set<String> once = new HashSet<>();
    private final Deque<Map<String, String>> outside = new ArrayDeque<>();

    /** {@code taken}: the names of the template's bookmarks in small letters, those given here are added. */
    Marks(DocxPackage into, Set<String> taken, Filling filling) {
        this.into = into;
        this.taken = taken;
        this.filling = filling;
    }

    /** A repetition begins: the links in it lead to bookmarks in it, also to one that comes later. */
    void enter(List<String> bookmarks) {
        outside.push(new HashMap<>());
        Map<String, String> before = outside.element();
        for (String name : bookmarks) {
            String given = names.getOrDefault(key(name), "");
            before.put(key(name), given);
            if (!promised.contains(given)) {
                String fresh = fresh(name);
                names.put(key(name), fresh);
                promised.add(fresh);
            }
        }
    }

    void leave() {
        names.putAll(outside.pop());
    }

    void number(Identity.Number number) {
        out(Integer.toString(number.drawing() ? into.nextDrawingId() : into.nextBookmarkId()));
    }

    void range(Identity.Range range) {
        Integer number = range.start() ? null : ranges.get(range.range());
        int fresh = number == null ? into.nextBookmarkId() : number;
        ranges.put(range.range(), fresh);
        out(Integer.toString(fresh));
    }

    void begin(Identity.Begin mark) {
        if (open.containsKey(mark.id())) {
            return;
        }
        String id = Integer.toString(into.nextBookmarkId());
        String name = names.getOrDefault(key(mark.name()), "");
        String given = promised.remove(name) ? name : fresh(mark.name());
        open.put(mark.id(), id);
        out("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + given + "\"" + mark.more() + "/>");
    }

    void end(Identity.End mark) {
        String id = open.remove(mark.id());
        if (id != null) {
            end(id, mark.more());
        }
    }

    void endAll() {
        open.values().stream().sorted().forEach(id -> end(id, ""));
        open.clear();
    }

    private void end(String id, String more) {
        out("<w:bookmarkEnd w:id=\"" + id + "\"" + more + "/>");
    }

    void target(Identity.Target target) {
        String name = names.getOrDefault(key(target.name()), "");
        out(name.isEmpty() ? target.name() : name);
    }

    void once(Identity.Once one) {
        if (once.add(one.mark())) {
            out(one.mark());
        }
    }

    /** The bookmarks that are open now. */
    Map<String, String> open() {
        return open.isEmpty() ? Map.of() : Map.copyOf(open);
    }

    /** What was written since is forgotten, and with it the ends and beginnings in it. */
    void backTo(Map<String, String> before) {
        open.clear();
        open.putAll(before);
    }

    private String fresh(String name) {
        for (int count = times.merge(key(name), 1, Integer::sum); ; count = times.merge(key(name), 1, Integer::sum)) {
            String number = count == 1 ? "" : "_" + count;
            String given = name.substring(0, Math.min(name.length(), LONGEST - number.length())) + number;
            if (count == 1 || taken.add(key(given))) {
                return given;
            }
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void out(String xml) {
        filling.out().xml(xml);
    }
}
