package org.bilan.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.document.XmlText;
import org.bilan.document.sheet.SheetLook.Rule;
import org.bilan.document.sheet.SheetLook.Weight;

/** The looks that the cells of a workbook have, by number in the order of their first use (ISO/IEC 29500-1 clause 18.8). */
final class SheetLooks {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int FIRST_OWN_FORMAT = 164;
    private static final String FONT = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    private static final String FILLS = "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>";
    private static final String NO_RULE = "<border><left/><right/><top/><bottom/><diagonal/></border>";
    private static final String ABOVE =
            "<border><left/><right/><top style=\"thin\"><color auto=\"1\"/></top><bottom/><diagonal/></border>";
    private static final String BELOW =
            "<border><left/><right/><top/><bottom style=\"medium\"><color auto=\"1\"/></bottom><diagonal/></border>";
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private final Map<SheetLook, Integer> numbers = new HashMap<>();
    private final List<SheetLook> looks = new ArrayList<>();

    /** The first is that of cells which hold nothing. */
    SheetLooks() {
        looks.add(SheetLook.EMPTY);
    }

    int number(SheetLook look) {
        Integer known = numbers.get(look);
        if (known != null) {
            return known;
        }
        numbers.put(look, looks.size());
        looks.add(look);
        return looks.size() - 1;
    }

    String xml() {
        List<String> formats = looks.stream()
                .map(SheetLook::format)
                .filter(format -> !format.isEmpty())
                .distinct()
                .toList();
        StringBuilder xml = new StringBuilder("<styleSheet xmlns=\"" + NAMESPACE + "\">");
        if (!formats.isEmpty()) {
            xml.append("<numFmts count=\"").append(formats.size()).append("\">");
            for (int at = 0; at < formats.size(); at++) {
                xml.append("<numFmt numFmtId=\"").append(FIRST_OWN_FORMAT + at);
                xml.append("\" formatCode=\"")
                        .append(XmlText.escape(formats.get(at)))
                        .append("\"/>");
            }
            xml.append("</numFmts>");
        }
        xml.append("<fonts count=\"3\"><font>").append(FONT).append("</font><font><b/>");
        xml.append(FONT).append("</font><font><i/>").append(FONT).append("</font></fonts>");
        xml.append(FILLS).append("<borders count=\"3\">").append(NO_RULE).append(ABOVE);
        xml.append(BELOW).append("</borders><cellStyleXfs count=\"1\">");
        xml.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.append("<cellXfs count=\"").append(looks.size()).append("\">");
        xml.append(looks.stream().map(look -> xf(look, formats)).collect(Collectors.joining()));
        return xml.append("</cellXfs>").append(NORMAL).append("</styleSheet>").toString();
    }

    private static String xf(SheetLook look, List<String> formats) {
        int format = look.format().isEmpty() ? 0 : FIRST_OWN_FORMAT + formats.indexOf(look.format());
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font(look.weight()) + "\" fillId=\"0\" borderId=\""
                + border(look.rule()) + "\" xfId=\"0\"" + (look.quoted() ? " quotePrefix=\"1\"" : "")
                + (look == SheetLook.EMPTY ? "/>" : aligned(look));
    }

    private static String aligned(SheetLook look) {
        return " applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\""
                + (look.right() ? "right" : "left") + "\" vertical=\"" + (look.rule() == Rule.BELOW ? "bottom" : "top")
                + "\"" + (look.wrapped() ? " wrapText=\"1\"" : "") + "/></xf>";
    }

    private static int font(Weight weight) {
        return switch (weight) {
            case LETTER -> 0;
            case BOLD -> 1;
            case ITALIC -> 2;
        };
    }

    private static int border(Rule rule) {
        return switch (rule) {
            case NONE -> 0;
            case ABOVE -> 1;
            case BELOW -> 2;
        };
    }
}
