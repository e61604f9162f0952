package org.bilan.document.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads a picture's pixels, also those of a JPEG in the four inks of print (CMYK, or YCCK as Adobe stores them), which
 * the JDK hands out undecoded. The inks are turned into colours without a profile: near enough for a report.
 */
final class JpegColours {
    private static final int INKS = 4;

    /** As many fractions of a unit as the sums below count with. */
    private static final int ONE = 1 << 16;

    private JpegColours() {}

    static BufferedImage read(ImageReader reader, ImageReadParam how, PictureHead head) throws IOException {
        return head.components() == INKS ? fromInks(reader.readRaster(0, how), head.adobe()) : reader.read(0, how);
    }

    /** Adobe writes how much paper is left, 255 for no ink; others write the ink. */
    private static BufferedImage fromInks(Raster inks, int adobe) {
        int width = inks.getWidth();
        BufferedImage image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[INKS * width];
        int[] colours = new int[width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                if (adobe == JpegMarkers.YCCK) {
                    separate(row, INKS * x);
                }
                colours[x] = colour(row, INKS * x, adobe < 0 ? 255 : 0);
            }
            image.setRGB(0, y, width, 1, colours, 0, width);
        }
        return image;
    }

    private static int colour(int[] inks, int at, int turned) {
        int black = inks[at + 3] ^ turned;
        int red = (inks[at] ^ turned) * black / 255;
        int green = (inks[at + 1] ^ turned) * black / 255;
        int blue = (inks[at + 2] ^ turned) * black / 255;
        return red << 16 | green << 8 | blue;
    }

    /** Lightness and two differences of colour into three inks (ITU-T T.872, 6.2: the inks are 255 less the colours). */
    private static void separate(int[] pixels, int at) {
        int light = pixels[at] * ONE + ONE / 2;
        int blueness = pixels[at + 1] - 128;
        int redness = pixels[at + 2] - 128;
        pixels[at] = 255 - unit(light + 91_881 * redness);
        pixels[at + 1] = 255 - unit(light - 22_554 * blueness - 46_802 * redness);
        pixels[at + 2] = 255 - unit(light + 116_130 * blueness);
    }

    private static int unit(int counted) {
        return Math.max(0, Math.min(255, counted >> 16));
    }
}
