package org.bilan.document.page;

import java.util.List;
import java.util.Set;
import org.bilan.document.chart.ChartNode;
import org.docx4j.dml.GraphicData;
import org.docx4j.dml.wordprocessingDrawing.Anchor;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.mce.AlternateContent;
import org.docx4j.wml.CTPictureBase;
import org.docx4j.wml.Drawing;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Which drawings of a run stand outside its line: anchored ones, and those that hold text of their own. They are written
 * before the paragraph that they belong to.
 */
final class DrawnApart {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What a choice may require and we understand; of others the older form is taken that stands beside it. */
    private static final Set<String> KNOWN = Set.of("wps", "wpg", "wpc", "wp14", "w14", "w15", "wp", "v", "w16se");

    private DrawnApart() {}

    /** The form of a drawing that can be shown, of those that a file offers (ISO/IEC 29500-3, 7.6). */
    static List<Object> chosen(AlternateContent offered) {
        for (AlternateContent.Choice choice : offered.getChoice()) {
            String requires = choice.getRequires() == null ? "" : choice.getRequires();
            if (KNOWN.containsAll(List.of(requires.strip().split("\\s+")))) {
                return choice.getAny();
            }
        }
        if (offered.getFallback() != null && !offered.getFallback().getAny().isEmpty()) {
            return offered.getFallback().getAny();
        }
        return offered.getChoice().isEmpty()
                ? List.of()
                : offered.getChoice().get(0).getAny();
    }

    static boolean is(Object item) {
        if (item instanceof Drawing drawing) {
            return drawing.getAnchorOrInline().stream()
                    .anyMatch(one -> one instanceof Anchor || one instanceof Inline inline && holdsText(inline));
        }
        return item instanceof CTPictureBase old
                && old.getAnyAndAny().stream()
                        .anyMatch(
                                one -> one instanceof Element element && isApart(VmlShape.of(new ChartNode(element))));
    }

    /** Whether its paragraph is there for it alone: it stands in the line, and the line is only as high as it is. */
    static boolean isInLine(Object item) {
        return item instanceof Drawing drawing
                ? drawing.getAnchorOrInline().stream().anyMatch(Inline.class::isInstance)
                : item instanceof CTPictureBase old
                        && old.getAnyAndAny().stream()
                                .anyMatch(one -> one instanceof Element element
                                        && isApart(VmlShape.of(new ChartNode(element)))
                                        && !VmlShape.of(new ChartNode(element)).isAnchored());
    }

    private static boolean isApart(VmlShape shape) {
        return shape.isAnchored()
                || shape.isRule()
                || shape.letters().isPresent()
                || holdsText(shape.shape().element());
    }

    private static boolean holdsText(Inline inline) {
        GraphicData data =
                inline.getGraphic() == null ? null : inline.getGraphic().getGraphicData();
        if (data == null) {
            return false;
        }
        Element shape = shape(data);
        return diagram(data) != null || shape != null && holdsText(shape);
    }

    static boolean holdsText(Element shape) {
        return shape.getElementsByTagNameNS(W, "txbxContent").getLength() > 0;
    }

    /** What leads to the parts of SmartArt; null where a drawing is none. */
    static @Nullable Element diagram(GraphicData data) {
        for (Object each : data.getAny()) {
            if (each instanceof Element element
                    && String.valueOf(element.getNamespaceURI()).endsWith("/diagram")) {
                return element;
            }
        }
        return null;
    }

    /** The shape, group or canvas that a drawing shows; null for a picture, a chart or anything else. */
    static @Nullable Element shape(GraphicData data) {
        if (data.getWordprocessingShape() != null) {
            var typed = new org.docx4j.com.microsoft.schemas.office.word.x2010.wordprocessingShape.ObjectFactory()
                    .createWsp(data.getWordprocessingShape());
            return WordTree.plain(typed);
        }
        for (Object each : data.getAny()) {
            if (each instanceof Element element
                    && String.valueOf(element.getNamespaceURI()).contains("/wordprocessing")) {
                return element;
            }
        }
        return null;
    }
}
