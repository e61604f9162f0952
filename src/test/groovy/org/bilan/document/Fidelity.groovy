package org.bilan.document

import groovy.transform.CompileStatic
import java.awt.image.BufferedImage
import java.text.Normalizer
import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.rendering.ImageType
import org.apache.pdfbox.rendering.PDFRenderer
import org.apache.pdfbox.text.PDFTextStripper

/**
 * How near two PDFs of one Word file are. {@code text} is the share of their words that stand on the same page of both,
 * {@code picture} that of the cells of the pages that are about as dark in both: each page is laid out in 40 by 52 cells,
 * about a line high, of which those count that have ink in one of the two. Both are 1 for equal files.
 */
@CompileStatic
class Fidelity {
    private static final int ACROSS = 40
    private static final int DOWN = 52
    private static final int FINE = 4
    private static final int BLANK = 248
    private static final int ALIKE = 32

    final int pages
    final int otherPages
    final double text
    final double picture

    private Fidelity(int pages, int otherPages, double text, double picture) {
        this.pages = pages
        this.otherPages = otherPages
        this.text = text
        this.picture = picture
    }

    /** A PDF as it is compared: of each page its words, and how light each cell is, from 0 (black) to 255. */
    @CompileStatic
    static class Printed {
        final List<List<String>> words
        final List<int[]> cells

        /** @param drawn whether the pictures will be compared too; without, the file counts as wholly white */
        Printed(byte[] pdf, boolean drawn = true) {
            PDDocument file = Loader.loadPDF(pdf)
            try {
                PDFRenderer renderer = new PDFRenderer(file)
                words = (0..<file.numberOfPages).collect { wordsOf(file, it) }
                cells = (0..<file.numberOfPages).collect { drawn ? cellsOf(renderer.renderImage(it, (float) (ACROSS * FINE / file.getPage(it).mediaBox.width), ImageType.GRAY)) : blank() }
            } finally {
                file.close()
            }
        }

        int pages() {
            words.size()
        }
    }

    static Fidelity between(Printed ours, Printed theirs) {
        double shared = 0, written = 0, alike = 0, inked = 0
        for (int page = 0; page < Math.max(ours.pages(), theirs.pages()); page++) {
            List<String> a = page < ours.pages() ? ours.words[page] : [], b = page < theirs.pages() ? theirs.words[page] : []
            shared += common(a, b)
            written += Math.max(a.size(), b.size())
            int[] first = page < ours.pages() ? ours.cells[page] : blank(), second = page < theirs.pages() ? theirs.cells[page] : blank()
            for (int i = 0; i < first.length; i++) {
                if (first[i] < BLANK || second[i] < BLANK) {
                    inked++
                    alike += Math.abs(first[i] - second[i]) <= ALIKE ? 1 : 0
                }
            }
        }
        new Fidelity(ours.pages(), theirs.pages(), written == 0 ? 1 : shared / written, inked == 0 ? 1 : alike / inked)
    }

    private static List<String> wordsOf(PDDocument pdf, int page) {
        PDFTextStripper stripper = new PDFTextStripper()
        stripper.startPage = stripper.endPage = page + 1
        String text = Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC)
        text.split(/[\s.…_]+/).findAll { String it -> !it.empty }.toList()
    }

    private static int common(List<String> a, List<String> b) {
        Map<String, Integer> left = a.countBy { it }
        Map<String, Integer> right = b.countBy { it }
        int common = 0
        left.each { word, times -> common += Math.min(times, right.getOrDefault(word, 0)) }
        common
    }

    private static int[] blank() {
        int[] cells = new int[ACROSS * DOWN]
        Arrays.fill(cells, 255)
        cells
    }

    private static int[] cellsOf(BufferedImage image) {
        int[] cells = new int[ACROSS * DOWN]
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = mean(image, cell % ACROSS, cell.intdiv(ACROSS))
        }
        cells
    }

    private static int mean(BufferedImage image, int across, int down) {
        int left = across * image.width.intdiv(ACROSS), right = Math.min(image.width, left + FINE)
        int top = (int) (down * (long) image.height / DOWN), bottom = (int) ((down + 1) * (long) image.height / DOWN)
        int sum = 0, count = 0
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += image.raster.getSample(x, y, 0)
                count++
            }
        }
        count == 0 ? 255 : sum.intdiv(count)
    }

    String line(String name) {
        String counted = pages == otherPages ? "$pages" : "$pages / $otherPages"
        "| $name | $counted | ${percent(text)} | ${percent(picture)} |"
    }

    private static String percent(double share) {
        (int) Math.floor(share * 100 + 1e-9) + ' %'
    }
}
