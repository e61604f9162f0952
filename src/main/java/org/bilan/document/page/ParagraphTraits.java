package org.bilan.document.page;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STLineSpacingRule;
import org.jspecify.annotations.Nullable;

/** The formatting of paragraphs ({@code w:pPr}) as a {@link Look}. */
final class ParagraphTraits {
    static final String BEFORE = "w:before";
    static final String AFTER = "w:after";
    static final String LINE = "w:line";
    static final String LEFT = "margin-left";
    static final String RIGHT = "margin-right";
    static final String FIRST_LINE = "text-indent";
    static final String OUTLINE = "w:outline";
    static final String LIST = "w:list";
    static final String LIST_LEVEL = "w:list-level";
    static final String KEEP_WITH_NEXT = "w:keep-next";
    static final String SAME_STYLE_CLOSE = "w:contextual";
    static final String TAB = "w:tab ";
    static final String BETWEEN = "w:between";

    /** Set where the space that a line ends with may stand beyond the edge. */
    static final String HANGS = "w:hangs";

    private final PPrBase properties;
    private final Map<String, String> traits = new HashMap<>();

    private ParagraphTraits(PPrBase properties) {
        this.properties = properties;
    }

    static Look of(@Nullable PPrBase properties) {
        return properties == null ? Look.NONE : new ParagraphTraits(properties).read();
    }

    private Look read() {
        spacing();
        indents();
        lists();
        borders();
        tabs();
        if (properties.getJc() != null && properties.getJc().getVal() != null) {
            traits.put("text-align", alignment());
        }
        toggle(KEEP_WITH_NEXT, properties.getKeepNext(), "1", "0");
        toggle(SAME_STYLE_CLOSE, properties.getContextualSpacing(), "1", "0");
        toggle("page-break-inside", properties.getKeepLines(), "avoid", "auto");
        toggle("page-break-before", properties.getPageBreakBefore(), "always", "auto");
        toggle("orphans", properties.getWidowControl(), "2", "1");
        toggle("widows", properties.getWidowControl(), "2", "1");
        toggle("direction", properties.getBidi(), "rtl", "ltr");
        String ground = TextTraits.ground(properties.getShd());
        if (ground != null) {
            traits.put("background-color", ground);
        }
        return Look.of(traits);
    }

    private void toggle(String trait, @Nullable BooleanDefaultTrue value, String on, String off) {
        if (value != null) {
            traits.put(trait, value.isVal() ? on : off);
        }
    }

    private String alignment() {
        return switch (properties.getJc().getVal()) {
            case CENTER -> "center";
            case RIGHT, END -> "right";
            case BOTH, DISTRIBUTE -> "justify";
            default -> "left";
        };
    }

    private void spacing() {
        PPrBase.Spacing spacing = properties.getSpacing();
        if (spacing == null) {
            return;
        }
        if (spacing.isBeforeAutospacing()) {
            traits.put(BEFORE, "14pt");
        } else if (spacing.getBefore() != null) {
            traits.put(BEFORE, Measure.twips(spacing.getBefore()));
        }
        if (spacing.isAfterAutospacing()) {
            traits.put(AFTER, "14pt");
        } else if (spacing.getAfter() != null) {
            traits.put(AFTER, Measure.twips(spacing.getAfter()));
        }
        if (spacing.getLine() != null) {
            traits.put(LINE, lineRule(spacing.getLineRule()) + spacing.getLine());
        }
    }

    private static String lineRule(@Nullable STLineSpacingRule rule) {
        return rule == STLineSpacingRule.EXACT ? "=" : rule == STLineSpacingRule.AT_LEAST ? ">" : "*";
    }

    private void indents() {
        PPrBase.Ind indents = properties.getInd();
        if (indents == null) {
            return;
        }
        indent(LEFT, indents.getLeft() != null ? indents.getLeft() : indents.getStart());
        indent(RIGHT, indents.getRight() != null ? indents.getRight() : indents.getEnd());
        if (indents.getHanging() != null) {
            indent(FIRST_LINE, indents.getHanging().negate());
        } else {
            indent(FIRST_LINE, indents.getFirstLine());
        }
    }

    private void indent(String trait, @Nullable BigInteger twips) {
        if (twips != null) {
            traits.put(trait, Measure.twips(twips));
        }
    }

    private void lists() {
        if (properties.getOutlineLvl() != null && properties.getOutlineLvl().getVal() != null) {
            traits.put(OUTLINE, properties.getOutlineLvl().getVal().toString());
        }
        PPrBase.NumPr numbering = properties.getNumPr();
        if (numbering != null) {
            if (numbering.getNumId() != null) {
                traits.put(LIST, numbering.getNumId().getVal().toString());
            }
            if (numbering.getIlvl() != null) {
                traits.put(LIST_LEVEL, numbering.getIlvl().getVal().toString());
            }
        }
    }

    private void borders() {
        PPrBase.PBdr borders = properties.getPBdr();
        if (borders != null) {
            border("top", borders.getTop());
            border("right", borders.getRight());
            border("bottom", borders.getBottom());
            border("left", borders.getLeft());
            if (borders.getBetween() != null) {
                traits.put(BETWEEN, TableTraits.line(borders.getBetween()));
            }
        }
    }

    private void border(String side, @Nullable CTBorder border) {
        if (border != null) {
            traits.put("border-" + side, TableTraits.line(border));
            traits.put("w:space-" + side, border.getSpace() == null ? "0" : border.getSpace() + "pt");
        }
    }

    /** A trait for each place, in points from the left margin: {@code right dot}; {@code clear none} takes one away. */
    private void tabs() {
        if (properties.getTabs() == null) {
            return;
        }
        for (CTTabStop stop : properties.getTabs().getTab()) {
            if (stop.getPos() != null) {
                String kind = stop.getVal() == null ? "left" : stop.getVal().value();
                String leader =
                        stop.getLeader() == null ? "none" : stop.getLeader().value();
                traits.put(TAB + stop.getPos().doubleValue() / 20, kind + ' ' + leader);
            }
        }
    }
}
