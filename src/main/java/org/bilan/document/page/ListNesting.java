package org.bilan.document.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lists inside lists: Word has items with a level, XHTML has trees. */
final class ListNesting {
    private final Markup out;
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String list, int level, String tag) {}

    ListNesting(Markup out) {
        this.out = out;
    }

    /** Opens the item that the next paragraph stands in. */
    void enter(String list, int level, boolean bullet) {
        while (!open.isEmpty() && isOver(open.peek(), list, level)) {
            closeOne();
        }
        if (open.isEmpty() || open.peek().level() < level) {
            String tag = bullet ? "ul" : "ol";
            out.open(tag);
            open.push(new Open(list, level, tag));
        } else {
            out.close("li");
        }
        out.open("li");
    }

    private static boolean isOver(Open top, String list, int level) {
        return top.level() > level || top.level() == level && !top.list().equals(list);
    }

    void leave() {
        while (!open.isEmpty()) {
            closeOne();
        }
    }

    private void closeOne() {
        out.close("li").close(open.pop().tag());
    }
}
