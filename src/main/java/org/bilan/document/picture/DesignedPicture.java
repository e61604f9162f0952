package org.bilan.document.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;

/** A picture of ours in a frame that somebody designed in Word. */
public final class DesignedPicture {
    private static final double EMU_PER_INCH = 914_400;
    private static final double EMU_PER_TWENTIETH = 635;

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
        double frame = size[0] / size[1];
        double ratio;
        String media;
        try {
            PictureFile file = PictureFile.of(picture.bytes());
            ratio = file.ratio();
            double beside = size[1] * ratio;
            double width = fitting == Fitting.FILL ? Math.max(size[0], beside) : Math.min(size[0], beside);
            media = WordPicture.part(file, width / EMU_PER_TWENTIETH, place);
        } catch (UnreadablePicture unreadable) {
            return Optional.empty();
        }
        String id = place.into().relate(place.part(), Relationship.IMAGE, media);
        Crop crop = fitting == Fitting.FILL ? Crop.toFill(ratio, frame) : Crop.toFit(ratio, frame);
        DesignedDrawing copy = new DesignedDrawing(drawing, place.into().nextDrawingId());
        return Optional.of(copy.describe(alt).picture(id, crop));
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
