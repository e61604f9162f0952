package org.bilan.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.XmlText;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Writes a narrative in Markdown as HTML for a page, by the same rules as {@link WordNarrative} writes it for Word: HTML in
 * it is shown as the text it is, links go to {@code http}, {@code https} and {@code mailto} only. Safe to be shown as it
 * comes, whatever was typed.
 */
public final class WebNarrative {
    private static final int LAST_HEADING = 6;

    private final int enclosingLevel;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder said = new StringBuilder();

    /** A paragraph, heading, list or quotation: for a page, and its bare words with a blank between its parts. */
    public record Block(String html, String words) {}

    private WebNarrative(int enclosingLevel) {
        this.enclosingLevel = enclosingLevel;
    }

    /** Headings come below {@code enclosingLevel}: 3 makes {@code #} an {@code h4}. Empty for no text. */
    public static String write(String markdown, int enclosingLevel) {
        WebNarrative narrative = new WebNarrative(enclosingLevel);
        NarrativeWalk.through(WordNarrative.parse(markdown), narrative::enter, narrative::leave);
        return narrative.out.toString();
    }

    /** As {@link #write}, block by block. */
    public static List<Block> blocks(String markdown, int enclosingLevel) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = WordNarrative.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            WebNarrative narrative = new WebNarrative(enclosingLevel);
            NarrativeWalk.through(node, narrative::enter, narrative::leave);
            blocks.add(new Block(
                    narrative.out.toString(),
                    narrative.said.toString().replaceAll("\\s+", " ").strip()));
        }
        return blocks;
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            text(text.getLiteral());
        } else if (node instanceof Code code) {
            text(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            text(html.getLiteral());
        } else if (node instanceof FencedCodeBlock code) {
            out.append("<p>");
            text(code.getLiteral().stripTrailing());
        } else if (node instanceof SoftLineBreak) {
            out.append('\n');
            said.append(' ');
        } else if (node instanceof HardLineBreak) {
            out.append("<br>");
            said.append(' ');
        } else if (node instanceof ThematicBreak) {
            out.append("<hr>");
        } else if (node instanceof Link link) {
            WebAddress.of(link.getDestination())
                    .ifPresent(address -> out.append("<a rel=\"noreferrer\" href=\"")
                            .append(XmlText.escape(address))
                            .append("\">"));
        } else if (node instanceof OrderedList list && number(list) != 1) {
            out.append("<ol start=\"").append(number(list)).append("\">");
        } else {
            element(node).ifPresent(name -> out.append('<').append(name).append('>'));
        }
    }

    private void leave(Node node) {
        if (node instanceof org.commonmark.node.Block) {
            said.append(' ');
        }
        if (node instanceof FencedCodeBlock) {
            out.append("</p>");
        } else if (node instanceof Link link) {
            WebAddress.of(link.getDestination()).ifPresent(address -> out.append("</a>"));
        } else {
            element(node).ifPresent(name -> out.append("</").append(name).append('>'));
        }
    }

    /** What is written around the content of a node; empty for what is content itself. */
    private Optional<String> element(Node node) {
        if (node instanceof Heading heading) {
            return Optional.of("h" + Math.min(LAST_HEADING, enclosingLevel + heading.getLevel()));
        }
        if (node instanceof Paragraph) {
            return Optional.of("p");
        }
        if (node instanceof BlockQuote) {
            return Optional.of("blockquote");
        }
        if (node instanceof BulletList) {
            return Optional.of("ul");
        }
        if (node instanceof OrderedList) {
            return Optional.of("ol");
        }
        if (node instanceof ListItem) {
            return Optional.of("li");
        }
        if (node instanceof StrongEmphasis) {
            return Optional.of("strong");
        }
        return node instanceof Emphasis ? Optional.of("em") : Optional.empty();
    }

    private static int number(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private void text(String text) {
        said.append(text);
        out.append(XmlText.escape(text));
    }
}
