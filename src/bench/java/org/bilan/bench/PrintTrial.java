package org.bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilan.document.HtmlConverter;
import org.bilan.document.PdfFile;
import org.bilan.document.PdfRenderer;
import org.bilan.document.TableOfContents;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.value.Language;

/**
 * Makes one made-up report in Word and PDF as often as the last argument says. The first names it; then come its
 * sections, activities, pictures and charts, and the targets of both times in milliseconds.
 */
final class PrintTrial {
    private PrintTrial() {}

    public static void main(String... arguments) throws IOException {
        String what = arguments[0];
        YearReport report = new YearReport(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        int times = Integer.parseInt(arguments[7]);
        CompiledTemplate template = Template.compile(report.template());
        Scope data = report.data();
        long[] word = new long[times];
        long[] pdf = new long[times];
        int pages = 0;
        for (int at = -times / 3 - 1; at < times; at++) {
            long start = System.nanoTime();
            byte[] docx = template.fill(data, Language.FR, YearReport.ABOUT).docx();
            long between = System.nanoTime();
            PdfFile print = PdfRenderer.render(HtmlConverter.convert(docx));
            TableOfContents.number(docx, print.pages());
            if (at >= 0) {
                word[at] = between - start;
                pdf[at] = System.nanoTime() - between;
            }
            pages = print.pageCount();
            if (at == 0 && arguments.length > 8) {
                Files.write(Path.of(arguments[8]), docx);
                Files.write(Path.of(arguments[8] + ".pdf"), print.bytes());
            }
        }
        String named = what + ", " + pages + " pages";
        System.out.println(
                new Measure(named + ": filled in Word", new Timing(word).milliseconds(), arguments[5]).line());
        System.out.println(
                new Measure(named + ": laid out as PDF", new Timing(pdf).milliseconds(), arguments[6]).line());
        System.out.println(new Measure(named + ": heap", Heap.peak(), "128 MB").line());
    }
}
