package org.bilan.bench;

import org.bilan.document.pdf.PdfFile;
import org.bilan.document.word.DocxPackage;

/** Makes one of {@link Printed} in Word and PDF as often as the second argument says. */
final class PrintTrial {
    private PrintTrial() {}

    public static void main(String... arguments) {
        Printed printed = Printed.valueOf(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        Printed.Filling filling = printed.filling();
        long[] word = new long[times];
        long[] pdf = new long[times];
        int pages = 0;
        for (int at = -times / 2 - 1; at < times; at++) {
            long start = System.nanoTime();
            DocxPackage docx = filling.docx();
            docx.write();
            long between = System.nanoTime();
            PdfFile print = Printed.print(docx);
            if (at >= 0) {
                word[at] = between - start;
                pdf[at] = System.nanoTime() - between;
            }
            pages = print.pageCount();
        }
        String what = printed.called() + ", " + pages + " pages";
        System.out.println(
                new Measure(what + ": filled in Word", new Timing(word).milliseconds(), printed.wordTarget()).line());
        System.out.println(
                new Measure(what + ": laid out as PDF", new Timing(pdf).milliseconds(), printed.pdfTarget()).line());
        System.out.println(new Measure(what + ": heap", Heap.peak(), "").line());
    }
}
