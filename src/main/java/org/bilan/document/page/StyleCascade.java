package org.bilan.document.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilan.document.DocumentFonts;
import org.bilan.document.FontFamily;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTTblStylePr;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPrAbstract;
import org.docx4j.wml.STTblStyleOverrideType;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;

/** The styles of a document, each with what it takes over from the style it is based on (ISO/IEC 29500-1, 17.7.2). */
final class StyleCascade {
    private final Map<String, Style> byId = new LinkedHashMap<>();
    private final Map<String, Looks> resolved = new HashMap<>();
    private final Map<String, TableStyle> tables = new HashMap<>();
    private final DocumentFonts fonts;
    private final ListLabels lists;
    private final Looks defaults;
    private @Nullable String defaultParagraph;
    private @Nullable String defaultTable;

    /** How paragraphs and their characters look. */
    record Looks(Look paragraph, Look text) {
        static final Looks NONE = new Looks(Look.NONE, Look.NONE);

        Looks under(Looks later) {
            return new Looks(paragraph.under(later.paragraph), text.under(later.text));
        }
    }

    /** How a part of a table looks: its cells, and what stands in them. */
    record Part(Look cell, Looks looks) {
        static final Part NONE = new Part(Look.NONE, Looks.NONE);

        Part under(Part later) {
            return new Part(cell.under(later.cell), looks.under(later.looks));
        }
    }

    /** A table style: the whole table, its special rows and columns, and how many rows a band has. */
    record TableStyle(Part whole, Map<STTblStyleOverrideType, Part> parts, int band) {
        static final TableStyle NONE = new TableStyle(Part.NONE, Map.of(), 1);
    }

    StyleCascade(@Nullable Styles styles, ListLabels lists, DocumentFonts fonts) {
        this.lists = lists;
        this.fonts = fonts;
        Looks found = Looks.NONE;
        if (styles != null) {
            for (Style style : styles.getStyle()) {
                byId.put(style.getStyleId(), style);
                if (style.isDefault() && "paragraph".equals(style.getType())) {
                    defaultParagraph = style.getStyleId();
                }
                if (style.isDefault() && "table".equals(style.getType())) {
                    defaultTable = style.getStyleId();
                }
            }
            var given = styles.getDocDefaults();
            if (given != null) {
                found = new Looks(
                        given.getPPrDefault() == null
                                ? Look.NONE
                                : ParagraphTraits.of(given.getPPrDefault().getPPr()),
                        given.getRPrDefault() == null
                                ? Look.NONE
                                : text(given.getRPrDefault().getRPr()));
            }
        }
        Look plain = Look.of(Map.of(TextTraits.SIZE, "10pt", TextTraits.FAMILY, FontFamily.TINOS.css()));
        this.defaults = new Looks(Look.NONE, plain).under(found);
    }

    /** What holds before any style. */
    Looks defaults() {
        return defaults;
    }

    /** A paragraph style; the default one when there is no such style. */
    Looks paragraph(@Nullable String id) {
        return id != null && byId.containsKey(id) ? looks(id) : looks(defaultParagraph);
    }

    /** A character style; nothing when there is no such style. */
    Look character(@Nullable String id) {
        return id == null ? Look.NONE : looks(id).text();
    }

    /** The internal name, in lower case: {@code heading 1}. */
    String name(@Nullable String id) {
        Style style = byId.get(id == null ? defaultParagraph : id);
        return style == null || style.getName() == null
                ? ""
                : style.getName().getVal().toLowerCase(java.util.Locale.ROOT);
    }

    Look text(@Nullable RPrAbstract properties) {
        return TextTraits.of(properties, this::family);
    }

    private @Nullable String family(RFonts named) {
        return fonts.css(named);
    }

    private Looks looks(@Nullable String id) {
        if (id == null) {
            return Looks.NONE;
        }
        Looks known = resolved.get(id);
        if (known == null) {
            resolved.put(id, Looks.NONE); // a style based on itself ends here
            Style style = byId.get(id);
            known = style == null ? Looks.NONE : looks(basedOn(style)).under(own(style));
            resolved.put(id, known);
        }
        return known;
    }

    private static @Nullable String basedOn(Style style) {
        return style.getBasedOn() == null ? null : style.getBasedOn().getVal();
    }

    private Looks own(Style style) {
        return new Looks(numbered(style.getPPr(), style.getStyleId()), text(style.getRPr()));
    }

    /** A paragraph's formatting over the indents of the list it names. */
    Look numbered(@Nullable PPr properties, @Nullable String styleId) {
        Look own = ParagraphTraits.of(properties);
        String list = own.get(ParagraphTraits.LIST);
        if (list == null || "0".equals(list)) {
            return own;
        }
        String named = own.get(ParagraphTraits.LIST_LEVEL);
        int level = named != null ? Integer.parseInt(named) : styleId == null ? 0 : lists.levelOfStyle(list, styleId);
        var definition = lists.level(list, level);
        Look indents = definition == null ? Look.NONE : ParagraphTraits.of(definition.getPPr());
        return indents.under(own).with(ParagraphTraits.LIST_LEVEL, Integer.toString(level));
    }

    TableStyle table(@Nullable String id) {
        String named = id != null && byId.containsKey(id) ? id : defaultTable;
        if (named == null) {
            return TableStyle.NONE;
        }
        TableStyle known = tables.get(named);
        if (known == null) {
            tables.put(named, TableStyle.NONE);
            known = resolveTable(byId.get(named));
            tables.put(named, known);
        }
        return known;
    }

    private TableStyle resolveTable(Style style) {
        String base = basedOn(style);
        TableStyle under = base == null ? TableStyle.NONE : table(base);
        CTTblPrBase table = style.getTblPr();
        Look cells = table == null ? Look.NONE : TableTraits.cells(table.getTblBorders(), table.getTblCellMar());
        Part whole = under.whole().under(new Part(cells.under(TableTraits.cell(style.getTcPr())), own(style)));
        Map<STTblStyleOverrideType, Part> parts = new HashMap<>(under.parts());
        for (CTTblStylePr one : style.getTblStylePr()) {
            CTTblPrBase of = one.getTblPr();
            Look edges = of == null ? Look.NONE : TableTraits.cells(of.getTblBorders(), of.getTblCellMar());
            Looks looks = new Looks(ParagraphTraits.of(one.getPPr()), text(one.getRPr()));
            Part part = new Part(edges.under(TableTraits.cell(one.getTcPr())), looks);
            parts.merge(one.getType(), part, Part::under);
        }
        int band = table == null || table.getTblStyleRowBandSize() == null
                ? under.band()
                : Math.max(1, table.getTblStyleRowBandSize().getVal().intValue());
        return new TableStyle(whole, parts, band);
    }
}
