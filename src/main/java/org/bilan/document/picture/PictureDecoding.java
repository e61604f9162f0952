package org.bilan.document.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads the pixels of a JPEG or PNG picture, upright. Its size is known before a pixel is decoded; a picture much larger
 * than what is wanted is read with pixels left out, so that memory follows the print and not the camera.
 */
final class PictureDecoding {
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 120_000_000;

    private PictureDecoding() {}

    static boolean isPng(byte[] file) {
        return file.length > 8 && (file[0] & 0xff) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
    }

    /** {@code most} pixels wide at most once upright, and at most twice as high as that. */
    static BufferedImage decode(byte[] file, int most) {
        boolean png = isPng(file);
        if (!png && !isJpeg(file)) {
            throw new UnreadablePicture("Neither JPEG nor PNG");
        }
        Orientation orientation = Orientation.of(file);
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            int wide = reader.getWidth(0);
            int high = reader.getHeight(0);
            requireBounds(wide, high);
            double scale = orientation.isTurned() ? scale(high, wide, most) : scale(wide, high, most);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (0.5 / scale));
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage raw = JpegColours.read(reader, how);
            int width = Math.max(1, (int) Math.round(wide * scale));
            int height = Math.max(1, (int) Math.round(high * scale));
            return upright(shrink(raw, width, height), orientation);
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnreadablePicture known ? known : new UnreadablePicture("Damaged picture", e);
        } finally {
            reader.dispose();
        }
    }

    private static double scale(int wide, int high, int most) {
        return Math.min(1.0, Math.min((double) most / wide, 2.0 * most / high));
    }

    private static void requireBounds(int wide, int high) {
        if (wide < 1 || high < 1 || wide > LONGEST_SIDE || high > LONGEST_SIDE || (long) wide * high > MOST_PIXELS) {
            throw new UnreadablePicture("A picture of " + wide + " × " + high + " pixels is not decoded");
        }
    }

    /** By halves, then the rest: each pixel of the result has seen those it stands for. */
    private static BufferedImage shrink(BufferedImage image, int width, int height) {
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = draw(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        boolean done = current.getWidth() == width && current.getHeight() == height && isPlain(current);
        return done ? current : draw(current, width, height);
    }

    private static boolean isPlain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR;
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage drawn = canvas(image, width, height);
        Graphics2D pen = pen(drawn);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        boolean turned = orientation.isTurned();
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        BufferedImage drawn = canvas(image, width, height);
        Graphics2D pen = pen(drawn);
        AffineTransform turn = orientation.transform(image.getWidth(), image.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage canvas(BufferedImage like, int width, int height) {
        boolean seeThrough = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }
}
