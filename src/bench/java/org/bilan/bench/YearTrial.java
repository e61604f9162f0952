package org.bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;

/**
 * Fills a year report of 36 pages as often as the first argument says: 12 sections, 300 activities, 12 tables of 20 rows
 * and 10 pictures, from data in memory to a file on the disk. Then checks a template of 40 pages as often.
 */
final class YearTrial {
    private static final YearReport YEAR = new YearReport(12, 25, 10, 0);

    private YearTrial() {}

    public static void main(String... arguments) throws IOException {
        int times = Integer.parseInt(arguments[0]);
        CompiledTemplate template = Template.compile(YEAR.template());
        Scope data = YEAR.data();
        byte[] pages = WordFile.of(pages());
        long[] filled = new long[times];
        long[] checked = new long[times];
        try (WorkFolder work = WorkFolder.make()) {
            for (int at = -times / 3; at < times; at++) {
                long start = System.nanoTime();
                Files.write(
                        work.resolve("out.docx"),
                        template.fill(data, Language.FR, MadeUpReport.ABOUT).docx());
                long between = System.nanoTime();
                Template.check(pages, new Vocabulary(List.of()));
                if (at >= 0) {
                    filled[at] = between - start;
                    checked[at] = System.nanoTime() - between;
                }
            }
        }
        System.out.println(
                new Measure("Word template of a year report filled: time", new Timing(filled).milliseconds(), "55 ms")
                        .line());
        System.out.println(
                new Measure("Template of 40 pages checked: time", new Timing(checked).milliseconds(), "300 ms").line());
        System.out.println(new Measure("Year report and check: heap", Heap.peak(), "128 MB").line());
    }

    private static String pages() {
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page <= 40; page++) {
            pages.append(WordFile.heading(1, "Page " + page));
            for (int line = 1; line <= 12; line++) {
                pages.append(WordFile.paragraph("Ligne " + line + " {{ organisme.nom }} et {{ budget.prévu | dollars }}"
                        + " {{ si budget.réel supérieur à 0 }}oui{{ fin }}"));
            }
        }
        return pages.toString();
    }
}
