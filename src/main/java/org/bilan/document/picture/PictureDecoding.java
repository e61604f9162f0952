package org.bilan.document.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
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
    private PictureDecoding() {}

    /** {@code most} pixels wide at most once upright, and at most twice as high as that. */
    static BufferedImage decode(byte[] file, int most) {
        PictureHead head = PictureHead.of(file);
        Orientation orientation = head.orientation();
        int wide = head.width();
        int high = head.height();
        String format = head.kind().name();
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            double scale = scale(head.uprightWidth(), head.uprightHeight(), most);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (0.5 / scale));
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage raw = greysAsSeen(JpegColours.read(reader, how, head));
            int width = Math.max(1, (int) Math.round(wide * scale));
            int height = Math.max(1, (int) Math.round(high * scale));
            return upright(shrink(raw, width, height), orientation);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(e);
        } finally {
            reader.dispose();
        }
    }

    /** The JDK takes greys that are see-through for amounts of light, and would make them lighter. */
    private static BufferedImage greysAsSeen(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (!model.hasAlpha() || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image;
        }
        int width = image.getWidth();
        int more = model.getComponentSize(0) - 8;
        BufferedImage seen = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] samples = new int[2 * width];
        int[] colours = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int grey = samples[2 * x] >> more;
                colours[x] = samples[2 * x + 1] >> more << 24 | grey << 16 | grey << 8 | grey;
            }
            seen.setRGB(0, y, width, 1, colours, 0, width);
        }
        return seen;
    }

    private static double scale(int wide, int high, int most) {
        return Math.min(1.0, Math.min((double) most / wide, 2.0 * most / high));
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
