package org.bilan.document.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.P;
import org.jspecify.annotations.Nullable;

/**
 * How the paragraphs of one frame look: by themselves, then between their neighbours. The space between two paragraphs
 * is the larger of the two that they ask for, and belongs to the first of them: at the head of a page there is none.
 */
final class ParagraphLooks {
    /** What bold words and numbers in a paragraph may add to its width. */
    private static final double WIDER = 1.04;

    private final Story story;
    private final Frame frame;
    private final StyleCascade.Looks framed;
    private final Map<P, StyleCascade.Looks> known = new IdentityHashMap<>();
    private final Map<P, ParagraphText> read = new IdentityHashMap<>();

    ParagraphLooks(Story story, Frame frame) {
        this.story = story;
        this.frame = frame;
        this.framed = story.styles.defaults().under(frame.looks());
    }

    ParagraphText text(P paragraph) {
        return read.computeIfAbsent(paragraph, one -> ParagraphText.read(one.getContent()));
    }

    StyleCascade.Looks alone(P paragraph) {
        return known.computeIfAbsent(paragraph, this::resolve);
    }

    private StyleCascade.Looks resolve(P paragraph) {
        StyleCascade.Looks looks = framed.under(story.styles.paragraph(styleId(paragraph)));
        return paragraph.getPPr() == null
                ? looks
                : new StyleCascade.Looks(
                        looks.paragraph().under(story.styles.numbered(paragraph.getPPr(), null)), looks.text());
    }

    static @Nullable String styleId(P paragraph) {
        return paragraph.getPPr() == null || paragraph.getPPr().getPStyle() == null
                ? null
                : paragraph.getPPr().getPStyle().getVal();
    }

    StyleCascade.Looks between(P paragraph, @Nullable Object before, @Nullable Object after) {
        StyleCascade.Looks own = alone(paragraph);
        Look look = own.paragraph();
        if (look.is(ParagraphTraits.KEEP_WITH_NEXT) && after != null) {
            look = look.with("page-break-after", "avoid");
        }
        if (before != null && !startsPage(paragraph, before)) {
            look = look.with(ParagraphTraits.BEFORE, "0");
        }
        double space = isClose(paragraph, after) ? 0 : ParagraphBox.points(look.get(ParagraphTraits.AFTER));
        look = look.with(ParagraphTraits.AFTER, Measure.points(Math.max(space, spaceBefore(after, paragraph))));
        return new StyleCascade.Looks(joined(look, own.paragraph(), before, after), own.text());
    }

    /** Neighbours in the same frame or on the same ground stand in one (ISO/IEC 29500-1, 17.3.1.24). */
    private Look joined(Look look, Look own, @Nullable Object before, @Nullable Object after) {
        Look box = look;
        if (before instanceof P other && ParagraphBox.isOneBox(own, alone(other).paragraph())) {
            box = box.with("border-top", "none");
        }
        if (after instanceof P other && ParagraphBox.isOneBox(own, alone(other).paragraph())) {
            box = box.with("border-bottom", own.get(ParagraphTraits.BETWEEN, "none"))
                    .with("w:space-bottom", "0")
                    .with("padding-bottom", box.get(ParagraphTraits.AFTER, "0"))
                    .with(ParagraphTraits.AFTER, "0");
        }
        return box;
    }

    /** What the block after another asks for above it, in points. */
    double spaceBefore(@Nullable Object block, Object before) {
        if (!(block instanceof P paragraph) || startsPage(paragraph, before) || isClose(paragraph, before)) {
            return 0;
        }
        return ParagraphBox.points(alone(paragraph).paragraph().get(ParagraphTraits.BEFORE));
    }

    private boolean startsPage(P paragraph, Object before) {
        return startsPage(paragraph)
                || text(paragraph).breaksBefore()
                || before instanceof P broken && text(broken).breaksAfter();
    }

    /** Whether its style or its own formatting puts it on a new page. */
    boolean startsPage(P paragraph) {
        return "always".equals(alone(paragraph).paragraph().get("page-break-before"));
    }

    /** How far down a page its first blocks reach, in points; NaN where nobody knows. */
    double reached(List<Object> blocks) {
        boolean known = blocks.stream()
                .allMatch(one -> one instanceof P paragraph && !text(paragraph).isDrawn());
        double height = known ? height(blocks) : Double.NaN;
        return height < story.page.height() - story.page.top() - story.page.bottom() ? height : Double.NaN;
    }

    /** Paragraphs of one style may close up. */
    private boolean isClose(P paragraph, @Nullable Object neighbour) {
        return neighbour instanceof P other
                && alone(paragraph).paragraph().is(ParagraphTraits.SAME_STYLE_CLOSE)
                && String.valueOf(styleId(paragraph)).equals(String.valueOf(styleId(other)));
    }

    /** About how high blocks will be, in points; of drawings those in their lines are counted. */
    double height(List<Object> blocks) {
        double height = 0;
        for (Object each : blocks) {
            if (WordTree.content(each) instanceof P paragraph) {
                StyleCascade.Looks looks = alone(paragraph);
                double line = ParagraphBox.line(looks);
                height += (lines(paragraph, looks) - 1) * line
                        + Math.max(line, text(paragraph).drawnHeight())
                        + ParagraphBox.points(looks.paragraph().get(ParagraphTraits.BEFORE))
                        + ParagraphBox.points(looks.paragraph().get(ParagraphTraits.AFTER));
            }
        }
        return height;
    }

    private int lines(P paragraph, StyleCascade.Looks looks) {
        double room = frame.width()
                - ParagraphBox.points(looks.paragraph().get(ParagraphTraits.LEFT))
                - ParagraphBox.points(looks.paragraph().get(ParagraphTraits.RIGHT));
        int lines = 1;
        double reached = 0;
        for (String word : text(paragraph).text().split(" ")) {
            double width = Typefaces.width(word + ' ', looks.text()) * WIDER;
            if (reached > 0 && reached + width > room) {
                lines++;
                reached = 0;
            }
            reached += width;
        }
        return lines;
    }
}
