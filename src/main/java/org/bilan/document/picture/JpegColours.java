package org.bilan.document.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads a picture's pixels, also those of a JPEG in the four inks of print (CMYK), which the JDK hands out undecoded.
 * The inks are turned into colours without a profile: near enough for a report.
 */
final class JpegColours {
    private JpegColours() {}

    static BufferedImage read(ImageReader reader, ImageReadParam how) throws IOException {
        try {
            return reader.read(0, how);
        } catch (IIOException e) {
            if (!reader.canReadRaster()) {
                throw e;
            }
            Raster inks = reader.readRaster(0, how);
            if (inks.getNumBands() != 4) {
                throw e;
            }
            return fromInks(inks);
        }
    }

    /** As Adobe writes them: 255 is no ink. */
    private static BufferedImage fromInks(Raster inks) {
        int width = inks.getWidth();
        BufferedImage image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int black = row[4 * x + 3];
                int red = row[4 * x] * black / 255;
                int green = row[4 * x + 1] * black / 255;
                int blue = row[4 * x + 2] * black / 255;
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }
}
