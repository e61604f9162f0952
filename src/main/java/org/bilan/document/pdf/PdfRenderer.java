package org.bilan.document.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bilan.document.FontFamily;
import org.bilan.document.page.Story;
import org.bilan.document.page.WebPage;
import org.w3c.dom.Document;

/** Prints a {@link WebPage} as tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfRenderer {
    private static final String ADDRESS = MediaStream.PROTOCOL + ":page";
    private static final String MISSING_GLYPH = "\u25a1";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    /** The same page gives the same bytes. */
    public static PdfFile render(WebPage page) {
        try (PDDocument pdf = new PDDocument()) {
            Printed printed = print(page, pdf);
            TagTree.refine(pdf);
            printed.figures().writeTo(pdf);
            PdfIdentity.of(page).writeTo(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
            pdf.save(out);
            return new PdfFile(
                    out.toByteArray(), printed.pages(), printed.labels(), pdf.getNumberOfPages(), printed.missing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Printed(
            Map<String, Integer> pages, List<String> labels, SortedSet<Integer> missing, FigureBoxes figures) {}

    /** The tree of the page and its boxes are let go of before the file is written: both together need much memory. */
    private static Printed print(WebPage page, PDDocument pdf) throws IOException {
        Document tree = PageTree.of(page);
        EmbeddedFonts fonts = new EmbeddedFonts(pdf);
        PageInks inks = new PageInks(page, fonts);
        try (PdfBoxRenderer renderer = builder(page, tree, pdf, fonts, inks).buildPdfRenderer()) {
            renderer.layout();
            Map<String, Integer> pages = pages(renderer, inks);
            List<String> labels = List.of();
            FigureBoxes figures = FigureBoxes.of(renderer);
            if (PageLabels.arePlain(page.numbering())) {
                renderer.createPDFWithoutClosing();
            } else {
                int count = renderer.getRootBox().getLayer().getPages().size();
                OwnNumbers numbers = new OwnNumbers(page.numbering(), pages, count);
                labels = printAgain(page, tree, pdf, fonts, inks, numbers);
            }
            inks.draw(pdf);
            return new Printed(pages, labels, new TreeSet<>(fonts.missing(tree)), figures);
        }
    }

    /** With the numbers that the pages bear, which the first layout told. */
    private static List<String> printAgain(
            WebPage page, Document tree, PDDocument pdf, EmbeddedFonts fonts, PageInks inks, OwnNumbers numbers)
            throws IOException {
        numbers.writeInto(tree);
        try (PdfBoxRenderer renderer = builder(page, tree, pdf, fonts, inks).buildPdfRenderer()) {
            renderer.layout();
            numbers.count(renderer);
            renderer.createPDFWithoutClosing();
        }
        numbers.labels().writeTo(pdf);
        return numbers.labels().texts();
    }

    private static PdfRendererBuilder builder(
            WebPage page, Document tree, PDDocument pdf, EmbeddedFonts fonts, PageInks inks) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePageSupplier(PageArtifacts::add);
        builder.withW3cDocument(tree, ADDRESS);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(PdfIdentity.colourProfile());
        builder.useReplacementText(MISSING_GLYPH);
        builder.useUnicodeLineBreaker(new LineBreaks());
        if (RightToLeft.isIn(page.xhtml())) {
            builder.useUnicodeBidiSplitter(RightToLeft::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
        }
        builder.useSVGDrawer(new ChartPainter(page.charts(), fonts, inks));
        builder.useUriResolver(
                (base, address) -> page.media().containsKey(address) ? MediaStream.PROTOCOL + ':' + address : address);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(MediaStream.PROTOCOL + ':'),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(address -> new MediaStream(page, address), MediaStream.PROTOCOL);
        for (FontFamily family : FontFamily.values()) {
            for (boolean bold : new boolean[] {false, true}) {
                for (boolean italic : new boolean[] {false, true}) {
                    builder.useFont(
                            fonts.supplier(family, bold, italic),
                            family.familyName(),
                            bold ? 700 : 400,
                            italic ? FontStyle.ITALIC : FontStyle.NORMAL,
                            true);
                }
            }
        }
        return builder;
    }

    /** On which page, counted from one, each anchor stands; what is drawn behind a page is noted. */
    private static Map<String, Integer> pages(PdfBoxRenderer renderer, PageInks inks) {
        Map<String, Integer> pages = new HashMap<>();
        Map<String, Box> anchors = renderer.getSharedContext().getIdMap();
        Layer root = renderer.getRootBox().getLayer();
        LayoutContext context = renderer.getSharedContext().newLayoutContextInstance();
        if (anchors != null) {
            anchors.forEach((anchor, box) -> {
                int top = PagedBoxCollector.findContentStartY(box);
                int at = PagedBoxCollector.findPageForY(context, top, root.getPages());
                if (anchor.startsWith(WebPage.INK_ID)) {
                    PageBox page = root.getPages().get(at);
                    int margin = page.getMarginBorderPadding(context, CalculatedStyle.TOP);
                    double down = (top - page.getTop() + margin)
                            / (double) renderer.getOutputDevice().getDotsPerPoint();
                    inks.note(at, anchor.substring(WebPage.INK_ID.length()), down);
                } else if (!anchor.startsWith(Story.APART_ID)) {
                    pages.put(anchor, at + 1);
                }
            });
        }
        return pages;
    }
}
