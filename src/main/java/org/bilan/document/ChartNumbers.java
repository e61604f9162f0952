package org.bilan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.bilan.value.Language;
import org.dhatim.fastexcel.Worksheet;

/** The workbook behind a native chart: categories down the first column, a series in each of the next. */
final class ChartNumbers {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SHEET = "Bilan";

    private ChartNumbers() {}

    static byte[] write(Chart chart, Language language) {
        String pattern = ChartPart.pattern(chart, language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = SteadyWorkbook.open(out)) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            for (int row = 0; row < chart.categories().size(); row++) {
                sheet.value(row + 1, 0, SteadyWorkbook.text(chart.categories().get(row)));
            }
            for (int at = 0; at < chart.series().size(); at++) {
                Chart.Series series = chart.series().get(at);
                sheet.value(0, at + 1, SteadyWorkbook.text(series.name()));
                for (int row = 0; row < series.points().size(); row++) {
                    BigDecimal point = series.points().get(row);
                    if (point != null) {
                        sheet.value(row + 1, at + 1, point);
                        sheet.style(row + 1, at + 1).format(pattern).set();
                    }
                }
                sheet.width(at + 1, 16);
            }
            sheet.width(0, 36);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyWorkbook.settle(out.toByteArray());
    }

    /** The letter of a series' column: {@code B} for the first. */
    static String column(int series) {
        return SteadyWorkbook.column(series + 1);
    }
}
