package org.bilan.document.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;

/** A picture of ours in a frame that somebody designed in Word. */
public final class DesignedPicture {
    private static final int PIXELS_PER_INCH = 240;
    private static final double EMU_PER_INCH = 914_400;

    /** A few widths only, so that a picture shown in frames of about one size is in the file once. */
    private static final int[] WIDTHS = {320, 640, 1000, 1600};

    private static final Pattern SHAPE_SIZE =
            Pattern.compile("<pic:spPr\\b.*?<a:ext\\s+cx=\"(\\d{1,10})\"\\s+cy=\"(\\d{1,10})\"", Pattern.DOTALL);
    private static final Pattern DRAWING_SIZE =
            Pattern.compile("<wp:extent\\s+cx=\"(\\d{1,10})\"\\s+cy=\"(\\d{1,10})\"");

    private DesignedPicture() {}

    /** How a picture of another shape than the frame's comes into it. */
    public enum Fitting {
        /** Fills the frame, cut at the sides: for photographs. */
        FILL,
        /** All of it is seen, with room beside it: for logos. */
        WHOLE
    }

    /**
     * The drawing with the picture in it; empty if the picture cannot be read.
     *
     * @param drawing the XML of the designed drawing
     */
    public static Optional<String> write(
            String drawing, Picture picture, String alt, Fitting fitting, WordPlace place) {
        double[] size = size(drawing);
        CleanPicture clean;
        try {
            clean = CleanPictures.of(picture.bytes(), pixels(size[0]));
        } catch (UnreadablePicture unreadable) {
            return Optional.empty();
        }
        String media = place.into().addMedia(clean.bytes(), clean.extension());
        String id = place.into().relate(place.part(), Relationship.IMAGE, media);
        double ratio = (double) clean.width() / clean.height();
        double frame = size[0] / size[1];
        Crop crop = fitting == Fitting.FILL ? Crop.toFill(ratio, frame) : Crop.toFit(ratio, frame);
        DesignedDrawing copy = new DesignedDrawing(drawing, place.into().nextDrawingId());
        return Optional.of(copy.describe(alt).picture(id, crop));
    }

    private static int pixels(double emu) {
        double wanted = emu / EMU_PER_INCH * PIXELS_PER_INCH;
        for (int width : WIDTHS) {
            if (wanted <= width) {
                return width;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }

    private static double[] size(String drawing) {
        for (Pattern pattern : new Pattern[] {SHAPE_SIZE, DRAWING_SIZE}) {
            Matcher size = pattern.matcher(drawing);
            if (size.find() && !size.group(1).equals("0") && !size.group(2).equals("0")) {
                return new double[] {Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2))};
            }
        }
        return new double[] {EMU_PER_INCH, EMU_PER_INCH};
    }
}
