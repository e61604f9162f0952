package org.bilan.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.PlacedChart;
import org.bilan.document.page.HtmlConverter;
import org.bilan.document.page.WebPage;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what the first document needs (Word's schemas, fonts, the PDF engine), off anybody's request. */
public final class Warmup {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
    private static final Thread THREAD = new Thread(Warmup::run, "document-warmup");
    private static final String SAMPLE = "report-templates/annual/template.fr.docx";
    private static final int ROUNDS = 3;

    private Warmup() {}

    /** Starts in the background, once; returns at once, with what it runs on. */
    public static Thread start() {
        synchronized (THREAD) {
            if (THREAD.getState() == Thread.State.NEW) {
                THREAD.setDaemon(true);
                THREAD.setPriority(Thread.MIN_PRIORITY);
                THREAD.start();
            }
        }
        return THREAD;
    }

    /** What {@link #start} does, without hiding what goes wrong; gives the last page and PDF that were made. */
    static Rehearsal now() {
        byte[] docx = sample();
        Rehearsal last = rehearse(docx);
        for (int i = 1; i < ROUNDS; i++) {
            last = rehearse(docx);
        }
        return last;
    }

    record Rehearsal(WebPage page, PdfFile pdf) {}

    private static Rehearsal rehearse(byte[] docx) {
        WebPage page = withChart(HtmlConverter.convert(docx));
        return new Rehearsal(page, PdfRenderer.render(page));
    }

    private static void run() {
        try {
            now();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The first document will take longer: {}", e.toString());
        }
    }

    /** Charts are drawn by libraries of their own. */
    private static WebPage withChart(WebPage page) {
        Chart.Series series = new Chart.Series("1", List.of(BigDecimal.ONE, BigDecimal.TEN));
        Chart chart = new Chart(
                Chart.Kind.BAR, "", "", null, "1", Chart.PointFormat.NUMBER, List.of("1", "2"), List.of(series));
        String place = "<svg " + WebPage.CHART + "=\"1\" alt=\"1\" style=\"width:300pt;height:200pt\"></svg>";
        return new WebPage(
                page.xhtml().replace("</body>", place + "</body>"),
                page.media(),
                Map.of("1", new PlacedChart(chart, 400, 267, Wording.of(Language.FR))),
                page.inks(),
                page.title(),
                page.description(),
                page.author(),
                page.language(),
                page.created(),
                page.headings(),
                page.numbering(),
                page.remarks());
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
