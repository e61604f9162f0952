package org.bilan.document.page;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.word.FigureBookmark;
import org.docx4j.math.CTOMath;
import org.docx4j.math.CTOMathPara;
import org.docx4j.mce.AlternateContent;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTFtnEdnRef;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CTPictureBase;
import org.docx4j.wml.CTRuby;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.STBrType;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/** Writes what stands inside one paragraph. */
final class InlineWriter {
    private final Story story;
    private final Markup out;
    private final Look around;
    private final TabStops tabs;
    private final int start;
    private final Set<BigInteger> figures = new HashSet<>(0);
    private @Nullable String open;

    /** {@code around} is how the paragraph's characters look before a run says otherwise. */
    InlineWriter(Story story, Look around, TabStops tabs) {
        this.story = story;
        this.out = story.out;
        this.around = around;
        this.tabs = tabs;
        this.start = out.length();
    }

    void write(List<Object> content) {
        for (Object each : content) {
            writeOne(each);
        }
    }

    /** Closes what is open; nothing may be written after. */
    void end() {
        closeSpan();
        tabs.end(out);
        out.unwrapLone(start, "span");
    }

    private void writeOne(Object each) {
        Object item = WordTree.content(each);
        if (item instanceof R run) {
            writeRun(run);
        } else if (item instanceof P.Hyperlink link) {
            writeLink(link);
        } else if (each instanceof JAXBElement<?> typed && (item instanceof CTOMath || item instanceof CTOMathPara)) {
            String line = EquationText.of(new ChartNode(WordTree.plain(typed)));
            if (EquationText.isFolded(line)) {
                story.remark(PageSubset.EQUATION);
            }
            writeText(line, around);
        } else if (item instanceof CTBookmark bookmark) {
            writeBookmark(bookmark);
        } else if (item instanceof CTMarkupRange end && figures.remove(end.getId())) {
            closeSpan();
            out.close("span");
        } else if (item instanceof CTSimpleField simple) {
            writeSimpleField(simple);
        } else if (item instanceof SdtElement control) {
            write(control.getSdtContent().getContent());
        } else if (!(item instanceof RunDel) && item instanceof ContentAccessor wrapper) {
            write(wrapper.getContent());
        }
    }

    private void writeRun(R run) {
        Look own = story.styles
                .character(
                        run.getRPr() == null || run.getRPr().getRStyle() == null
                                ? null
                                : run.getRPr().getRStyle().getVal())
                .under(story.styles.text(run.getRPr()));
        Look look = around.under(own);
        if (look.is(TextTraits.HIDDEN)) {
            return;
        }
        for (Object each : run.getContent()) {
            if (WordTree.content(each) instanceof CTFtnEdnRef reference && each instanceof JAXBElement<?> element) {
                writeReference(reference, element.getName().getLocalPart().startsWith("footnote"), run);
            } else {
                writePiece(each, look);
            }
        }
    }

    /** A mark of the author's own follows in the run. */
    private void writeReference(CTFtnEdnRef reference, boolean foot, R run) {
        closeSpan();
        boolean marked = reference.isCustomMarkFollows()
                && run.getContent().stream().map(WordTree::content).anyMatch(Text.class::isInstance);
        story.notes.refer(foot, reference.getId(), marked);
    }

    private void writePiece(Object each, Look look) {
        Object item = WordTree.content(each);
        if (item instanceof FldChar mark) {
            writeFieldMark(mark, look);
        } else if (item instanceof Text text) {
            boolean code = each instanceof JAXBElement<?> element
                    && element.getName().getLocalPart().equals("instrText");
            if (code) {
                if (!story.fields.isEmpty()) {
                    story.fields.peek().code(text.getValue());
                }
            } else {
                writeText(text.getValue(), look);
            }
        } else if (item instanceof Br br) {
            if (br.getType() == null || br.getType() == STBrType.TEXT_WRAPPING) {
                closeSpan();
                out.empty("br");
                tabs.newLine();
            }
        } else if (item instanceof R.Tab) {
            writeTab(look);
        } else if (item instanceof R.Ptab aligned) {
            writeAligned(aligned, look);
        } else if (item instanceof R.SoftHyphen) {
            writeText("\u00ad", look);
        } else if (item instanceof CTRuby ruby) {
            writeRuby(ruby);
        } else if (item instanceof R.NoBreakHyphen) {
            writeText("\u2011", look);
        } else if (item instanceof R.Sym symbol) {
            writeText(ListLabels.bullet(String.valueOf((char) Integer.parseInt(symbol.getChar(), 16))), look);
        } else if (item instanceof Drawing drawing) {
            closeSpan();
            new DrawingWriter(story).write(drawing);
        } else if (item instanceof CTPictureBase old) {
            closeSpan();
            new DrawingWriter(story).write(old);
        } else if (item instanceof AlternateContent alternative) {
            DrawnApart.chosen(alternative).forEach(one -> writePiece(one, look));
        } else if (item instanceof R.FootnoteRef || item instanceof R.EndnoteRef) {
            closeSpan();
            if (story.note != null) {
                Notes.writeMark(story, story.note);
            }
        }
    }

    private void writeText(@Nullable String text, Look look) {
        if (text != null && !text.isEmpty() && !story.isSilent()) {
            Typefaces.eachDrawn(text, look, this::writeDrawn);
        }
    }

    private void writeDrawn(String text, Look look) {
        openSpan(look);
        out.text(text);
        tabs.advance(text, look);
    }

    private void writeAligned(R.Ptab aligned, Look look) {
        if (!story.isSilent()) {
            closeSpan();
            String kind = aligned.getAlignment() == null
                    ? "left"
                    : aligned.getAlignment().value();
            String leader =
                    aligned.getLeader() == null ? "none" : aligned.getLeader().value();
            tabs.aligned(out, look, kind, leader);
        }
    }

    /** How a word is read stands behind it, in brackets. */
    private void writeRuby(CTRuby ruby) {
        story.remark(PageSubset.RUBY);
        if (ruby.getRubyBase() != null) {
            write(ruby.getRubyBase().getEGRubyContent());
        }
        if (ruby.getRt() != null) {
            writeText(" (", around);
            write(ruby.getRt().getEGRubyContent());
            writeText(")", around);
        }
    }

    private void writeTab(Look look) {
        if (!story.isSilent()) {
            closeSpan();
            tabs.tab(out, look);
        }
    }

    /**
     * Neighbouring runs that look alike share one element. Plain text has one too: the PDF engine prints what stands
     * directly in a block before the elements in it, and tags it in that order.
     */
    private void openSpan(Look look) {
        String attributes = spanAttributes(look);
        if (!attributes.equals(open)) {
            closeSpan();
            out.raw("<span" + attributes + '>');
            open = attributes;
        }
    }

    private void closeSpan() {
        if (open != null) {
            out.close("span");
            open = null;
        }
    }

    private String spanAttributes(Look look) {
        Look own = look.beyond(around);
        if (own.isEmpty()) {
            return "";
        }
        StringBuilder css = new StringBuilder(own.css());
        String raised = own.get(TextTraits.RAISED, "baseline");
        if (!raised.equals("baseline")) {
            css.append("vertical-align:").append(raised).append(";font-size:0.65em;line-height:0;");
        } else if (own.is("w:small-caps")) {
            css.append("text-transform:uppercase;font-size:0.8em;");
        }
        String named = story.stylesheet.classOf(css.toString());
        String language = story.languages.of(look, story.languages.around(around));
        return (named.isEmpty() ? "" : " class=\"" + named + '"')
                + (language == null ? "" : " lang=\"" + language + '"');
    }

    private void writeLink(P.Hyperlink link) {
        closeSpan();
        String address = null;
        if (link.getAnchor() != null) {
            address = "#" + link.getAnchor();
        } else if (link.getId() != null) {
            address = story.parts.target(story.part, link.getId());
        }
        if (address == null || story.isSilent()) {
            write(link.getContent());
            return;
        }
        String title = link.getTooltip() != null ? link.getTooltip() : ParagraphText.of(link.getContent());
        out.open("a", "href", address, "title", title);
        write(link.getContent());
        closeSpan();
        out.close("a");
    }

    private void writeBookmark(CTBookmark bookmark) {
        String mark = bookmark.getName() == null ? null : FigureBookmark.markOf(bookmark.getName());
        if (mark != null) {
            closeSpan();
            figures.add(bookmark.getId());
            out.open("span", "data-figure", mark, "id", story.inMargin ? null : bookmark.getName());
            return;
        }
        if (bookmark.getName() != null && !story.anchors.add(bookmark.getName())) {
            return; // it stands on the block already
        }
        closeSpan();
        out.open("span", "id", bookmark.getName()).close("span");
    }

    private void writeSimpleField(CTSimpleField simple) {
        Field field = new Field();
        field.code(simple.getInstr());
        story.fields.push(field);
        begin(field, around);
        write(simple.getContent());
        finish();
    }

    private void writeFieldMark(FldChar mark, Look look) {
        switch (mark.getFldCharType()) {
            case BEGIN -> story.fields.push(new Field());
            case SEPARATE -> {
                if (!story.fields.isEmpty()) {
                    begin(story.fields.peek(), look);
                }
            }
            case END -> {
                if (!story.fields.isEmpty()) {
                    if (!story.fields.peek().isInResult()) {
                        begin(story.fields.peek(), look);
                    }
                    finish();
                }
            }
        }
    }

    private void begin(Field field, Look look) {
        switch (field.kind()) {
            case "PAGE" -> computed(field, pageNumber(field), null, look);
            case "NUMPAGES", "SECTIONPAGES" -> computed(field, "pages", null, look);
            case "PAGEREF" -> computed(field, "ref", "#" + field.argument(), look);
            case "HYPERLINK" -> {
                field.result(false);
                String anchor = field.option("l");
                String address = anchor != null ? "#" + anchor : field.argument();
                if (!address.isEmpty() && !address.equals("#")) {
                    closeSpan();
                    out.open("a", "href", address, "title", address);
                    field.closesWith("a");
                }
            }
            default -> field.result(false);
        }
    }

    private String pageNumber(Field field) {
        NumberStyle asked = NumberStyle.ofSwitch(field.option("*"));
        NumberStyle style = asked == null ? story.numberStyle : asked;
        return style == NumberStyle.IN_DASH
                ? "page-in-dash"
                : style == NumberStyle.DECIMAL ? "page" : "page-" + style.css();
    }

    /** A number that the page layout gives; the class says which. */
    private void computed(Field field, String kind, @Nullable String target, Look look) {
        boolean shown = story.fields.stream().noneMatch(one -> one != field && one.isSilent());
        field.result(true);
        if (shown) {
            closeSpan();
            String attributes = spanAttributes(look);
            out.raw("<span" + attributes + '>');
            out.open("span", "class", kind, "data-ref", target).close("span").close("span");
            tabs.advance("00", look);
        }
    }

    private void finish() {
        Field field = story.fields.pop();
        if (field.closing() != null) {
            closeSpan();
            out.close(field.closing());
        }
    }
}
