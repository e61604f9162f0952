package org.bilan.document.page;

import java.util.Locale;
import java.util.Optional;
import org.bilan.document.FontFamily;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.picture.Crop;
import org.docx4j.dml.CTBlipFillProperties;
import org.jspecify.annotations.Nullable;

/** Shapes and pictures as ink behind a page: what holds no text, and the large letters of a watermark. */
final class ShapeInk {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PALE = "#C0C0C0";
    private static final double WASHED_OUT = 0.35;

    private final Story story;

    ShapeInk(Story story) {
        this.story = story;
    }

    /** A picture; null if it cannot be shown. */
    @Nullable
    PageInk of(CTBlipFillProperties fill, PageInk.Frame frame) {
        if (fill.getBlip() == null) {
            return null;
        }
        boolean pale =
                !fill.getBlip().getAlphaBiLevelOrAlphaCeilingOrAlphaFloor().isEmpty();
        var cut = fill.getSrcRect();
        Crop crop = cut == null ? Crop.NONE : Crop.of(cut.getL(), cut.getT(), cut.getR(), cut.getB());
        return image(fill.getBlip().getEmbed(), crop, frame, pale);
    }

    private @Nullable PageInk image(@Nullable String link, Crop crop, PageInk.Frame frame, boolean pale) {
        String address = link == null ? null : story.picture(link, crop.cut());
        boolean shown = address != null && address.toLowerCase(Locale.ROOT).matches(".*\\.(?:png|jpe?g|gif|bmp)");
        return shown ? new PageInk.Image(address, frame, pale ? WASHED_OUT : 1) : null;
    }

    /** A shape of DrawingML; null for one with text that is to be read, and for a group. */
    @Nullable
    PageInk of(ChartNode shape, PageInk.Frame frame) {
        if (!shape.is("wsp")) {
            return null;
        }
        ShapeLook look = DmlShape.read(shape, frame.width(), frame.height(), story.parts.colours());
        if (!DrawnApart.holdsText(shape.element())) {
            return form(look, frame);
        }
        boolean watermark = story.inMargin && (DmlShape.isWordArt(shape) || look.turn() != 0);
        if (!watermark) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        shape.all("t").forEach(piece -> text.append(piece.text()));
        String font =
                shape.all("rFonts").findFirst().map(one -> word(one, "ascii")).orElse("");
        String colour =
                shape.all("color").findFirst().map(one -> word(one, "val")).orElse("");
        boolean bold = shape.all("b").findAny().isPresent();
        boolean italic = shape.all("i").findAny().isPresent();
        String ink = colour.matches("[0-9A-Fa-f]{6}") ? '#' + colour : PALE;
        return new PageInk.Letters(text.toString(), family(font), bold, italic, ink, frame, look.turn());
    }

    private static String word(ChartNode one, String attribute) {
        return one.element().getAttributeNS(W, attribute);
    }

    private @Nullable PageInk form(ShapeLook look, PageInk.Frame frame) {
        ShapeLook.Edge edge = look.edge();
        if (look.isLine()) {
            return edge == null ? null : new PageInk.Line(frame, edge);
        }
        if (!look.isShown()) {
            story.remark(PageSubset.SHAPE);
        }
        return new PageInk.Box(frame, look.fill(), edge, look.geometry().equals("ellipse"));
    }

    /** The same of VML. */
    @Nullable
    PageInk of(VmlShape shape, PageInk.Frame frame) {
        Optional<String> letters = shape.letters();
        if (letters.isPresent()) {
            return story.inMargin ? letters(letters.get(), shape, frame) : null;
        }
        if (shape.picture().isPresent()) {
            ChartNode picture = shape.picture().get();
            boolean pale = !picture.attribute("gain").isEmpty()
                    || !picture.attribute("blacklevel").isEmpty();
            return image(picture.element().getAttributeNS(R, "id"), Crop.NONE, frame, pale);
        }
        return shape.shape().is("group") || DrawnApart.holdsText(shape.shape().element())
                ? null
                : form(shape.look(frame.width(), frame.height()), frame);
    }

    private static PageInk letters(String text, VmlShape shape, PageInk.Frame frame) {
        var style = VmlShape.declarations(
                shape.shape().child("textpath").orElseThrow().attribute("style"));
        String font = style.getOrDefault("font-family", "").replace("\"", "").replace("'", "");
        String colour = VmlShape.colour(shape.shape().attribute("fillcolor"), PALE);
        double opacity = shape.shape()
                .child("fill")
                .map(fill -> share(fill.attribute("opacity")))
                .orElse(1.0);
        return new PageInk.Letters(
                text,
                family(font),
                style.getOrDefault("font-weight", "").equals("bold"),
                style.getOrDefault("font-style", "").equals("italic"),
                mixed(colour, opacity),
                frame,
                shape.turn());
    }

    private static FontFamily family(String font) {
        FontFamily twin = FontFamily.twinOf(font);
        return twin == null ? FontFamily.CARLITO : twin;
    }

    /** {@code .5}, {@code 50%} or {@code 32768f}; whole where it says nothing. */
    private static double share(String opacity) {
        String number = opacity.replaceAll("[f%]$", "");
        if (!number.matches("\\d{0,6}(?:\\.\\d{1,6})?") || number.isEmpty()) {
            return 1;
        }
        double value = Double.parseDouble(number);
        double share = opacity.endsWith("f") ? value / 65_536 : opacity.endsWith("%") ? value / 100 : value;
        return Math.max(0, Math.min(1, share));
    }

    /** A colour as it looks through to white paper. */
    private static String mixed(String colour, double opacity) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        int mixed = 0;
        for (int shift : new int[] {16, 8, 0}) {
            long sign = Math.round(255 - (255 - (rgb >> shift & 255)) * opacity);
            mixed |= (int) sign << shift;
        }
        return String.format("#%06X", mixed);
    }
}
