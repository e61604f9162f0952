package org.bilan.document.picture;

import java.awt.image.BufferedImage;

/** The part of a picture that its frame shows: an engine that breaks pages would move what lies beyond the frame. */
public final class CutPicture {
    private static final int MOST_PIXELS = 1600;
    private static final float QUALITY = 0.9f;

    private CutPicture() {}

    /** As the picture was, if it cannot be read: a drawing made of lines. What was cut once is remembered. */
    public static byte[] of(byte[] original, Crop crop) {
        try {
            return CleanPictures.of(PictureFile.digest(original) + crop, () -> cut(original, crop))
                    .bytes();
        } catch (UnreadablePicture drawnInLines) {
            return original;
        }
    }

    private static CleanPicture cut(byte[] original, Crop crop) {
        BufferedImage whole = PictureDecoding.decode(original, MOST_PIXELS);
        int left = (int) Math.round(crop.left() * whole.getWidth());
        int top = (int) Math.round(crop.top() * whole.getHeight());
        int width = (int) Math.round((1 - crop.left() - crop.right()) * whole.getWidth());
        int height = (int) Math.round((1 - crop.top() - crop.bottom()) * whole.getHeight());
        BufferedImage cut = whole.getSubimage(
                Math.min(left, whole.getWidth() - 1),
                Math.min(top, whole.getHeight() - 1),
                Math.max(1, Math.min(width, whole.getWidth() - left)),
                Math.max(1, Math.min(height, whole.getHeight() - top)));
        boolean png = PictureKind.of(original) == PictureKind.PNG;
        byte[] written = png ? PictureEncoding.png(cut) : PictureEncoding.jpeg(cut, QUALITY);
        return new CleanPicture(written, png ? "png" : "jpeg", cut.getWidth(), cut.getHeight());
    }
}
