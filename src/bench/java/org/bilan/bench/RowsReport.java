package org.bilan.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bilan.template.JsonScope;
import org.bilan.template.Scope;

/** A table of five columns with so many rows. */
record RowsReport(int rows) implements MadeUpReport {
    private static final List<String> COLUMNS = List.of("date", "description", "fournisseur", "pièce", "montant");

    @Override
    public byte[] template() throws IOException {
        return WordFile.of(WordFile.table(
                        COLUMNS,
                        COLUMNS.stream()
                                .map(column -> "{{ dépenses." + column + " }}")
                                .toList())
                + "<w:p/>");
    }

    @Override
    public Scope data() throws IOException {
        return JsonScope.read(new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8)));
    }

    private String json() {
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
}
