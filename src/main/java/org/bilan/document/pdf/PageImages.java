package org.bilan.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of our own PDF files as pictures for the screen. One at a time is drawn: a page takes some 20 MB while it is. */
public final class PageImages {
    /** In pixels; the height follows, up to four times as many. */
    public static final int WIDTH = 1240;

    private static final int TALLEST = 4 * WIDTH;
    private static final Semaphore TURN = new Semaphore(1, true);

    private PageImages() {}

    /**
     * A page as PNG, {@link #WIDTH} wide.
     *
     * @param page from 1
     * @return empty if the file has no such page
     * @throws IOException if the file cannot be read
     */
    public static Optional<byte[]> png(Path pdf, int page) throws IOException {
        TURN.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return page < 1 || page > document.getNumberOfPages()
                    ? Optional.empty()
                    : Optional.of(drawn(document, page - 1));
        } finally {
            TURN.release();
        }
    }

    private static byte[] drawn(PDDocument document, int index) throws IOException {
        PDRectangle size = document.getPage(index).getCropBox();
        float scale = Math.min(WIDTH / size.getWidth(), TALLEST / size.getHeight());
        BufferedImage image = new PDFRenderer(document).renderImage(index, scale, ImageType.RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("No writer for PNG");
        }
        return bytes.toByteArray();
    }
}
