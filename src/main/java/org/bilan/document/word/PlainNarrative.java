package org.bilan.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A narrative in Markdown as text alone, for where there are no looks: a form, a portal, a spreadsheet's cell. An empty
 * line stands between paragraphs, a hyphen or number before the items of a list, an address behind its link's words.
 */
public final class PlainNarrative {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    /** Where the text of an item begins that has none yet; -1 elsewhere. */
    private int marked = -1;

    private int linkBegins;

    private PlainNarrative() {}

    /** Empty for no text. */
    public static String write(String markdown) {
        return marked(MarkedText.plain(markdown));
    }

    /** The same with its figures {@linkplain MarkedText marked} as they are in it. */
    public static String marked(String markdown) {
        PlainNarrative plain = new PlainNarrative();
        NarrativeWalk.through(WordNarrative.parse(markdown), plain::enter, plain::leave);
        return plain.out.toString().strip();
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            out.append(text.getLiteral());
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            out.append(html.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            out.append(' ');
        } else if (node instanceof HardLineBreak) {
            out.append('\n');
        } else if (node instanceof Link) {
            linkBegins = out.length();
        } else if (node instanceof ListItem item) {
            mark(item);
        } else if (node instanceof ListBlock list) {
            numbers.push(list instanceof OrderedList ordered ? number(ordered) : -1);
        } else if (node instanceof Block && marked != out.length()) {
            apart(node);
        }
        if (node instanceof FencedCodeBlock code) {
            out.append(code.getLiteral().stripTrailing());
        }
    }

    private void leave(Node node) {
        if (node instanceof ListItem) {
            marked = -1;
        } else if (node instanceof ListBlock) {
            numbers.pop();
        } else if (node instanceof Link link) {
            WebAddress.of(link.getDestination())
                    .map(address -> address.replaceFirst("^mailto:", ""))
                    .filter(address -> !out.substring(linkBegins).equals(address))
                    .ifPresent(address -> out.append(" (").append(address).append(')'));
        }
    }

    private void mark(ListItem item) {
        boolean first = item.getPrevious() == null;
        lineEnds(first && numbers.size() == 1 ? 2 : 1);
        out.append("  ".repeat(numbers.size() - 1));
        int number = numbers.pop();
        out.append(number < 0 ? "- " : number + ". ");
        numbers.push(number < 0 ? number : number + 1);
        marked = out.length();
    }

    private void apart(Node node) {
        lineEnds(node.getParent() instanceof ListItem ? 1 : 2);
    }

    private void lineEnds(int wanted) {
        if (out.isEmpty()) {
            return;
        }
        int have = 0;
        while (have < out.length() && have < wanted && out.charAt(out.length() - 1 - have) == '\n') {
            have++;
        }
        out.append("\n".repeat(wanted - have));
    }

    private static int number(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }
}
