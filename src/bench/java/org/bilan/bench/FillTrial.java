package org.bilan.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.JsonScope;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.value.Language;

/**
 * Fills a table of five columns with as many rows as the first argument says, as often as the second: from data in
 * memory to a file on the disk.
 */
final class FillTrial {
    private static final List<String> COLUMNS = List.of("date", "description", "fournisseur", "pièce", "montant");

    private FillTrial() {}

    public static void main(String... arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        CompiledTemplate template = Template.compile(WordFile.of(template()));
        Scope data = JsonScope.read(new ByteArrayInputStream(data(rows).getBytes(StandardCharsets.UTF_8)));
        DocumentProperties properties = new DocumentProperties("Essai", "Organisme d’essai", LocalDate.of(2022, 11, 1));
        long[] taken = new long[times];
        try (WorkFolder work = WorkFolder.make()) {
            for (int at = -times / 3; at < times; at++) {
                long start = System.nanoTime();
                Files.write(
                        work.resolve("out.docx"),
                        template.fill(data, Language.FR, properties).docx());
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

    private static String data(int rows) {
        StringBuilder json = new StringBuilder("{\"dépenses\":[");
        for (int at = 0; at < rows; at++) {
            json.append(at == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"date\":\"2022-%02d-%02d\",\"description\":\"Dépense d’essai n° %d\","
                                    + "\"fournisseur\":\"Imprimerie & fils\",\"pièce\":\"F-%d\",\"montant\":\"%d.%02d\"}",
                            1 + at % 12,
                            1 + at % 28,
                            at,
                            at,
                            at % 5_000,
                            at % 100));
        }
        return json.append("]}").toString();
    }

    private static String template() {
        return WordFile.table(
                        COLUMNS,
                        COLUMNS.stream()
                                .map(column -> "{{ dépenses." + column + " }}")
                                .toList())
                + "<w:p/>";
    }
}
