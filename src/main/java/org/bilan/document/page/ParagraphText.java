package org.bilan.document.page;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.bilan.document.word.FigureBookmark;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.math.CTOMath;
import org.docx4j.math.CTOMathPara;
import org.docx4j.mce.AlternateContent;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTPictureBase;
import org.docx4j.wml.CTRuby;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.STBrType;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/** What can be known of a paragraph's content before it is written. */
final class ParagraphText {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private final List<Object> apart = new ArrayList<>();
    private boolean computed;
    private boolean tab;
    private boolean drawn;
    private boolean pictured;
    private double drawnHeight;
    private boolean breakFirst;
    private boolean breakLast;
    private boolean columnFirst;
    private boolean columnLast;
    private @Nullable String bookmark;

    private ParagraphText() {}

    static ParagraphText read(List<Object> content) {
        ParagraphText read = new ParagraphText();
        content.forEach(read::add);
        return read;
    }

    /** The letters alone. */
    static String of(List<Object> content) {
        return read(content).text();
    }

    private void add(Object each) {
        Object item = WordTree.content(each);
        if (item instanceof Text letters) {
            boolean code = each instanceof JAXBElement<?> element
                    && element.getName().getLocalPart().equals("instrText");
            if (code) {
                field.append(letters.getValue());
            } else if (!computed) {
                mark();
                text.append(letters.getValue());
            }
        } else if (item instanceof FldChar fieldMark) {
            mark();
            drawn = true;
            follow(fieldMark.getFldCharType());
        } else if (item instanceof CTRuby ruby && ruby.getRubyBase() != null) {
            ruby.getRubyBase().getEGRubyContent().forEach(this::add);
        } else if (item instanceof R.Tab || item instanceof R.Ptab) {
            mark();
            tab = true;
            text.append(' ');
        } else if (item instanceof Br br) {
            if (br.getType() == STBrType.PAGE) {
                breakFirst |= text.isEmpty() && !drawn;
                breakLast = true;
            } else if (br.getType() == STBrType.COLUMN) {
                columnFirst |= text.isEmpty() && !drawn;
                columnLast = true;
            } else {
                mark();
                text.append(' ');
            }
        } else if (item instanceof CTBookmark start) {
            boolean own = start.getName() != null && FigureBookmark.markOf(start.getName()) == null;
            bookmark = bookmark == null && own ? start.getName() : bookmark;
        } else if (item instanceof SdtElement control) {
            control.getSdtContent().getContent().forEach(this::add);
        } else if (item instanceof RunDel) {
            return;
        } else if (item instanceof ContentAccessor wrapper) {
            wrapper.getContent().forEach(this::add);
        } else if (item instanceof CTOMath || item instanceof CTOMathPara) {
            mark();
            drawn = true;
        } else if (item instanceof AlternateContent offered) {
            DrawnApart.chosen(offered).forEach(this::add);
        } else if (item instanceof Drawing || item instanceof CTPictureBase) {
            addDrawn(item);
        }
    }

    /** A page number is no text: the layout counts it anew. */
    private void follow(STFldCharType type) {
        computed = type == STFldCharType.SEPARATE && field.indexOf("PAGE") >= 0;
        if (type == STFldCharType.BEGIN) {
            field.setLength(0);
        }
    }

    private void mark() {
        breakLast = false;
        columnLast = false;
    }

    private void addDrawn(Object item) {
        if (DrawnApart.is(item)) {
            apart.add(item);
        } else {
            mark();
            drawn = true;
            measure(item);
        }
    }

    private void measure(Object item) {
        if (item instanceof Drawing drawing) {
            for (Object each : drawing.getAnchorOrInline()) {
                if (each instanceof Inline inline) {
                    drawnHeight =
                            Math.max(drawnHeight, Measure.emu(inline.getExtent().getCy()));
                    Graphic graphic = inline.getGraphic();
                    pictured |= graphic != null
                            && graphic.getGraphicData() != null
                            && graphic.getGraphicData().getPic() != null;
                }
            }
        }
    }

    /** Whether a picture stands in one of its lines. */
    boolean isPictured() {
        return pictured;
    }

    /** How high the highest of the drawings in its lines is, in points. */
    double drawnHeight() {
        return drawnHeight;
    }

    /** Whether a drawing or a field makes it higher or longer than its letters say. */
    boolean isDrawn() {
        return drawn;
    }

    /** The drawings that stand outside its lines, in their order. */
    List<Object> apart() {
        return apart;
    }

    /** Whether nothing at all stands in it or is anchored to it. */
    boolean isBlank() {
        return isEmpty() && apart.isEmpty();
    }

    String text() {
        return text.toString().strip();
    }

    boolean hasTab() {
        return tab;
    }

    /** Neither letters nor drawings nor fields. */
    boolean isEmpty() {
        return text.isEmpty() && !drawn;
    }

    /** Whether a column ends before anything of it stands. */
    boolean startsColumn() {
        return columnFirst && !isEmpty();
    }

    /** Whether a column ends after all or some of it. */
    boolean endsColumn() {
        return columnLast && !startsColumn();
    }

    /** Whether a page ends before anything of it stands. */
    boolean breaksBefore() {
        return breakFirst && !isEmpty();
    }

    /** Whether a page ends after all of it. */
    boolean breaksAfter() {
        return breakLast;
    }

    /** The first bookmark that starts in it. */
    @Nullable
    String bookmark() {
        return bookmark;
    }
}
