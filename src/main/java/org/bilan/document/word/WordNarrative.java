package org.bilan.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Writes a narrative in Markdown (<a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>) as WordprocessingML:
 * headings, paragraphs, lists with Word's own numbering, quotations, bold, italic, links to {@code http}, {@code https}
 * and {@code mailto}. HTML is shown as the text it is, pictures as their description; text that is only indented stays
 * a paragraph.
 *
 * <p>The tree is walked without recursion: how deep something is nested is up to whoever types it.
 */
public final class WordNarrative {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class, ListBlock.class, BlockQuote.class, FencedCodeBlock.class, ThematicBreak.class))
            .customInlineContentParserFactory(LiteralTag.FACTORY)
            .build();

    private static final int LAST_HEADING = 4;

    private final int enclosingLevel;
    private final WordPlace place;
    private final WordParagraphs out;
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private int quotes;

    /** A list being written; {@code fresh} until its current item has a paragraph. */
    private static final class OpenList {
        private final String style;
        private final int numbering;
        private boolean fresh;

        private OpenList(String style, int numbering) {
            this.style = style;
            this.numbering = numbering;
        }
    }

    private WordNarrative(int enclosingLevel, WordPlace place) {
        this.enclosingLevel = enclosingLevel;
        this.place = place;
        this.out = new WordParagraphs(place);
    }

    /** Block content; headings come below {@code enclosingLevel} (1 makes {@code #} a heading 2). Empty for no text. */
    public static String write(String markdown, int enclosingLevel, WordPlace place) {
        WordNarrative narrative = new WordNarrative(enclosingLevel, place);
        NarrativeWalk.through(parse(markdown), narrative::enter, narrative::leave);
        return narrative.out.toString();
    }

    /** What is written of a narrative, in whatever format. */
    static Node parse(String markdown) {
        return PARSER.parse(MarkdownBounds.apply(markdown));
    }

    private void enter(Node node) {
        if (node instanceof Heading heading) {
            int level = Math.min(LAST_HEADING, Math.max(1, enclosingLevel + heading.getLevel()));
            out.open("heading " + level, "");
        } else if (node instanceof Paragraph) {
            openParagraph();
        } else if (node instanceof FencedCodeBlock code) {
            openParagraph();
            out.text(code.getLiteral().stripTrailing());
        } else if (node instanceof ThematicBreak) {
            out.open("Normal", "<w:jc w:val=\"center\"/>");
            out.text("* * *");
        } else if (node instanceof BlockQuote) {
            quotes++;
        } else if (node instanceof ListBlock list) {
            lists.push(open(list));
        } else if (node instanceof org.commonmark.node.ListItem && !lists.isEmpty()) {
            lists.peek().fresh = true;
        } else {
            enterInline(node);
        }
    }

    private void enterInline(Node node) {
        if (node instanceof Text text) {
            out.text(text.getLiteral());
        } else if (node instanceof Code code) {
            out.text(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            out.text(html.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            out.text(" ");
        } else if (node instanceof HardLineBreak) {
            out.text("\n");
        } else if (node instanceof StrongEmphasis) {
            out.bold(1);
        } else if (node instanceof Emphasis) {
            out.italic(1);
        } else if (node instanceof Link link) {
            Optional<String> address = WebAddress.of(link.getDestination());
            address.ifPresent(out::openLink);
        }
    }

    private void leave(Node node) {
        boolean block = node instanceof Heading
                || node instanceof Paragraph
                || node instanceof FencedCodeBlock
                || node instanceof ThematicBreak;
        if (block) {
            out.close();
        } else if (node instanceof BlockQuote) {
            quotes--;
        } else if (node instanceof ListBlock) {
            lists.pop();
        } else if (node instanceof StrongEmphasis) {
            out.bold(-1);
        } else if (node instanceof Emphasis) {
            out.italic(-1);
        } else if (node instanceof Link) {
            out.closeLink();
        }
    }

    private OpenList open(ListBlock list) {
        WordNumbering numbering = place.styles().numbering();
        if (list instanceof BulletList) {
            return new OpenList("List Bullet", numbering.bullets());
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int level = Math.min(lists.size(), WordNumbering.DEEPEST);
        return new OpenList("List Number", numbering.nextNumbers(place.into(), level, start == null ? 1 : start));
    }

    private void openParagraph() {
        if (lists.isEmpty()) {
            out.open(quotes > 0 ? "Quote" : "Normal", "");
            return;
        }
        OpenList list = lists.peek();
        int level = Math.min(lists.size() - 1, WordNumbering.DEEPEST);
        if (list.fresh) {
            list.fresh = false;
            String numbering =
                    "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list.numbering + "\"/></w:numPr>";
            out.open(list.style, level == 0 ? numbering : numbering + indent(level, true));
        } else {
            out.open("Normal", indent(level, false));
        }
    }

    private static String indent(int level, boolean hanging) {
        String first = hanging ? "\" w:hanging=\"284\"/>" : "\"/>";
        return "<w:ind w:left=\"" + WordNumbering.indent(level) + first;
    }
}
