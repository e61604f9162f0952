package org.bilan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what the first document needs (Word's schemas, fonts, the PDF engine), off anybody's request. */
public final class Warmup {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final String SAMPLE = "report-templates/annual/template.fr.docx";
    private static final int ROUNDS = 3;

    private Warmup() {}

    /** Starts in the background, once; returns at once. */
    public static void start() {
        if (STARTED.compareAndSet(false, true)) {
            Thread thread = new Thread(Warmup::run, "document-warmup");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private static void run() {
        try {
            byte[] docx = sample();
            for (int i = 0; i < ROUNDS; i++) {
                PdfRenderer.render(HtmlConverter.convert(docx));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The first document will take longer: {}", e.toString());
        }
    }

    /** A template that is shipped with the program: it has everything that reports have. */
    private static byte[] sample() {
        try (InputStream in = Warmup.class.getClassLoader().getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException(SAMPLE + " is not bundled");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
