package org.bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.value.Language;

/**
 * Fills a {@link RowsReport} of as many rows as the first argument says, as often as the second: from data in
 * memory to a file on the disk.
 */
final class FillTrial {
    private FillTrial() {}

    public static void main(String... arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        RowsReport report = new RowsReport(rows);
        CompiledTemplate template = Template.compile(report.template());
        Scope data = report.data();
        long[] taken = new long[times];
        try (WorkFolder work = WorkFolder.make()) {
            for (int at = -times / 3; at < times; at++) {
                long start = System.nanoTime();
                Files.write(
                        work.resolve("out.docx"),
                        template.fill(data, Language.FR, MadeUpReport.ABOUT).docx());
                if (at >= 0) {
                    taken[at] = System.nanoTime() - start;
                }
            }
        }
        String what = String.format(Locale.ROOT, "Word template filled with %,d rows", rows);
        System.out.println(
                new Measure(what + ": time", new Timing(taken).milliseconds(), rows > 2_000 ? "180 ms" : "17 ms")
                        .line());
        System.out.println(new Measure(what + ": heap", Heap.peak(), "128 MB").line());
    }
}
