package org.bilan.document.chart;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The colours of a document by the names that drawings give them (DrawingML, ISO/IEC 29500-1 clauses 20.1.2.3, 20.1.6.2). */
public final class ThemeColours {
    private static final Pattern NAMED = Pattern.compile("<a:(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)>\\s*"
            + "<a:(?:srgbClr\\b[^>]*?\\bval|sysClr\\b[^>]*?\\blastClr)=\"([0-9A-Fa-f]{6})\"");

    /** What a document without a theme looks like in Word since 2013. */
    private static final Map<String, String> OFFICE = Map.of(
            "dk1", "000000", "lt1", "FFFFFF", "dk2", "44546A", "lt2", "E7E6E6", "accent1", "4472C4", "accent2",
            "ED7D31", "accent3", "A5A5A5", "accent4", "FFC000", "accent5", "5B9BD5", "accent6", "70AD47");

    private static final Map<String, String> ROLES = Map.of("tx1", "dk1", "bg1", "lt1", "tx2", "dk2", "bg2", "lt2");
    private static final double WHOLE = 100_000;

    private final Map<String, String> colours = new HashMap<>(OFFICE);

    /** {@code theme}: the part; null for a document without. */
    public ThemeColours(@Nullable String theme) {
        Matcher named = NAMED.matcher(theme == null ? "" : theme);
        while (named.find()) {
            colours.put(named.group(1), named.group(2));
        }
    }

    /** {@code accent1} for 0, and around again, darker, from 6 on. */
    Color accent(int at) {
        Color accent = colour(colours.getOrDefault("accent" + (at % 6 + 1), "000000"));
        return at / 6 % 2 == 0 ? accent : lighter(accent, 0.6, 0);
    }

    /** Of a name that drawings use, {@code accent1} or {@code tx1}; black if it is none. */
    public String hex(String name) {
        return colours.getOrDefault(ROLES.getOrDefault(name, name), "000000");
    }

    /** What fills: the colour of a {@code solidFill}, the first of a gradient, the ground of a pattern. */
    public Optional<Color> fill(ChartNode properties) {
        if (properties.child("noFill").isPresent()) {
            return Optional.empty();
        }
        return properties
                .child("solidFill")
                .or(() -> properties.child("pattFill").flatMap(fill -> fill.child("fgClr")))
                .or(() -> properties
                        .child("gradFill")
                        .flatMap(fill -> fill.all("gs").findFirst()))
                .flatMap(this::in);
    }

    /** The colour that an element holds. */
    public Optional<Color> in(ChartNode holder) {
        return holder.children().stream()
                .flatMap(one -> plain(one).map(colour -> changed(colour, one)).stream())
                .findFirst();
    }

    private Optional<Color> plain(ChartNode one) {
        String value = one.attribute("val");
        return switch (one.name()) {
            case "srgbClr" -> Optional.of(value).filter(ThemeColours::isHex).map(ThemeColours::colour);
            case "sysClr" ->
                Optional.of(one.attribute("lastClr"))
                        .filter(ThemeColours::isHex)
                        .map(ThemeColours::colour);
            case "schemeClr" ->
                Optional.ofNullable(colours.get(ROLES.getOrDefault(value, value)))
                        .map(ThemeColours::colour);
            default -> Optional.empty();
        };
    }

    private static boolean isHex(String value) {
        return value.matches("[0-9A-Fa-f]{6}");
    }

    private static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    private static Color changed(Color colour, ChartNode changes) {
        double part = share(changes, "lumMod", 1) * share(changes, "shade", 1);
        double more = share(changes, "lumOff", 0);
        double tint = share(changes, "tint", 1);
        return part == 1 && more == 0 && tint == 1 ? colour : lighter(colour, part * tint, more + (1 - tint));
    }

    private static double share(ChartNode changes, String name, double otherwise) {
        String value = changes.value(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) / WHOLE : otherwise;
    }

    /** Its lightness times {@code part} and {@code more}, hue and saturation kept (HSL). */
    private static Color lighter(Color colour, double part, double more) {
        double[] rgb = {colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0};
        double high = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        double low = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        double light = (high + low) / 2;
        double wanted = Math.max(0, Math.min(1, light * part + more));
        double room = 1 - Math.abs(2 * light - 1);
        double roomWanted = 1 - Math.abs(2 * wanted - 1);
        double scale = room == 0 ? 0 : roomWanted / room;
        return new Color(
                sign(wanted + (rgb[0] - light) * scale),
                sign(wanted + (rgb[1] - light) * scale),
                sign(wanted + (rgb[2] - light) * scale));
    }

    private static float sign(double share) {
        return (float) Math.max(0, Math.min(1, share));
    }
}
