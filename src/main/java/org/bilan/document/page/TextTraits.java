package org.bilan.document.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTShd;
import org.docx4j.wml.Color;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPrAbstract;
import org.docx4j.wml.STVerticalAlignRun;
import org.docx4j.wml.UnderlineEnumeration;
import org.jspecify.annotations.Nullable;

/** The formatting of characters ({@code w:rPr}) as a {@link Look}. */
final class TextTraits {
    static final String LANGUAGE = "w:lang";
    static final String HIDDEN = "w:hidden";
    static final String RAISED = "w:raised";
    static final String SIZE = "font-size";
    static final String FAMILY = "font-family";

    private final RPrAbstract properties;
    private final Map<String, String> traits = new HashMap<>();

    private TextTraits(RPrAbstract properties) {
        this.properties = properties;
    }

    /** {@code fontNames} resolves the names a theme stands behind to a CSS family, or to null. */
    static Look of(@Nullable RPrAbstract properties, Function<RFonts, @Nullable String> fontNames) {
        return properties == null ? Look.NONE : new TextTraits(properties).read(fontNames);
    }

    private Look read(Function<RFonts, @Nullable String> fontNames) {
        toggle("font-weight", properties.getB(), "bold", "normal");
        toggle("font-style", properties.getI(), "italic", "normal");
        toggle("text-transform", properties.getCaps(), "uppercase", "none");
        toggle(HIDDEN, properties.getVanish(), "1", "0");
        toggle("w:small-caps", properties.getSmallCaps(), "1", "0");
        lines();
        size();
        colours();
        if (properties.getRFonts() != null) {
            String family = fontNames.apply(properties.getRFonts());
            if (family != null) {
                traits.put(FAMILY, family);
            }
        }
        if (properties.getLang() != null && properties.getLang().getVal() != null) {
            traits.put(LANGUAGE, properties.getLang().getVal());
        }
        return Look.of(traits);
    }

    private void toggle(String trait, @Nullable BooleanDefaultTrue value, String on, String off) {
        if (value != null) {
            traits.put(trait, value.isVal() ? on : off);
        }
    }

    private void lines() {
        boolean struck = isOn(properties.getStrike()) || isOn(properties.getDstrike());
        if (properties.getU() != null || properties.getStrike() != null || properties.getDstrike() != null) {
            boolean underlined = properties.getU() != null && properties.getU().getVal() != UnderlineEnumeration.NONE;
            String text = (underlined ? "underline " : "") + (struck ? "line-through" : "");
            traits.put("text-decoration", text.isBlank() ? "none" : text.strip());
        }
    }

    private void size() {
        if (properties.getSz() != null && properties.getSz().getVal() != null) {
            traits.put(SIZE, Measure.points(properties.getSz().getVal().doubleValue() / 2));
        }
        if (properties.getSpacing() != null && properties.getSpacing().getVal() != null) {
            traits.put("letter-spacing", Measure.twips(properties.getSpacing().getVal()));
        }
        if (properties.getVertAlign() != null) {
            STVerticalAlignRun place = properties.getVertAlign().getVal();
            traits.put(
                    RAISED,
                    place == STVerticalAlignRun.SUPERSCRIPT
                            ? "super"
                            : place == STVerticalAlignRun.SUBSCRIPT ? "sub" : "baseline");
        }
    }

    private void colours() {
        String text = colour(properties.getColor());
        if (text != null) {
            traits.put("color", text);
        }
        String ground = ground(properties.getShd());
        if (ground != null) {
            traits.put("background-color", ground);
        } else if (properties.getHighlight() != null) {
            traits.put("background-color", properties.getHighlight().getHexVal());
        }
    }

    private static @Nullable String colour(@Nullable Color colour) {
        return colour == null ? null : hex(colour.getVal(), "#000000");
    }

    /** The ground that shading paints; {@code transparent} when it says there is none; null when it does not say. */
    static @Nullable String ground(@Nullable CTShd shading) {
        if (shading == null || shading.getVal() == null) {
            return shading == null ? null : hex(shading.getFill(), "transparent");
        }
        double share = inked(shading.getVal().value());
        String fill = hex(shading.getFill(), "transparent");
        if (share == 0) {
            return fill;
        }
        String ink = hex(shading.getColor(), "#000000");
        return mixed(
                ink == null ? "#000000" : ink, fill == null || fill.equals("transparent") ? "#ffffff" : fill, share);
    }

    /** How much of the ground a pattern covers (ISO/IEC 29500-1, 17.18.78): what is hatched is drawn as an even tint. */
    private static double inked(String pattern) {
        if (pattern.matches("pct\\d+")) {
            return Integer.parseInt(pattern.substring(3)) / 100.0;
        }
        return switch (pattern) {
            case "clear", "nil" -> 0;
            case "solid" -> 1;
            default -> pattern.startsWith("thin") ? 0.25 : 0.5;
        };
    }

    private static String mixed(String ink, String ground, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int above = Integer.parseInt(ink.substring(at, at + 2), 16);
            int below = Integer.parseInt(ground.substring(at, at + 2), 16);
            long level = Math.round(above * share + below * (1 - share));
            mixed.append(String.format(java.util.Locale.ROOT, "%02x", level));
        }
        return mixed.toString();
    }

    static @Nullable String hex(@Nullable String value, String automatic) {
        if (value == null) {
            return null;
        }
        return value.matches("[0-9A-Fa-f]{6}") ? '#' + value : automatic;
    }

    static boolean isOn(@Nullable BooleanDefaultTrue value) {
        return value != null && value.isVal();
    }
}
