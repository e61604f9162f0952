package org.bilan.document.picture;

import java.awt.image.BufferedImage;

/**
 * A picture fit to be given away: upright, no larger than it is printed, and without what the camera wrote beside it
 * (place, owner, thumbnails), since only its pixels were kept.
 *
 * @param extension {@code jpeg} or {@code png}
 * @param width in pixels
 * @param height in pixels
 */
public record CleanPicture(byte[] bytes, String extension, int width, int height) {
    /** A PNG above this size is most likely a photograph, and printed as one. */
    private static final int LARGEST_PNG = 600_000;

    private static final float QUALITY = 0.85f;

    /**
     * {@code most} pixels wide at most.
     *
     * @throws UnreadablePicture if it is not JPEG or PNG, damaged, or too large to decode
     */
    public static CleanPicture of(byte[] original, int most) {
        boolean png = PictureKind.of(original) == PictureKind.PNG;
        BufferedImage upright = PictureDecoding.decode(original, most);
        if (png) {
            byte[] lossless = PictureEncoding.png(upright);
            boolean seeThrough = upright.getColorModel().hasAlpha();
            if (seeThrough || lossless.length <= LARGEST_PNG) {
                return new CleanPicture(lossless, "png", upright.getWidth(), upright.getHeight());
            }
        }
        byte[] lossy = PictureEncoding.jpeg(upright, QUALITY);
        return new CleanPicture(lossy, "jpeg", upright.getWidth(), upright.getHeight());
    }
}
