package org.bilan.document.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Column;
import org.bilan.document.Table.Role;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.Series;
import org.bilan.value.Messages;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as a table: a row for each category, a column for each series; the shares and the total of a
 * whole and its parts, the sums of what is stacked.
 */
public final class ChartTable {
    private final Chart chart;
    private final Messages messages;

    private ChartTable(Chart chart, Wording wording) {
        this.chart = chart;
        this.messages = Messages.of(ChartTable.class, wording.language());
    }

    /** Without rows for a chart without points. */
    public static Table of(Chart chart, Wording wording) {
        return chart.isEmpty() ? new Table("", List.of(), List.of()) : new ChartTable(chart, wording).table();
    }

    private boolean isWhole() {
        return SuitedChart.of(chart).kind() == Kind.RING;
    }

    private boolean isStacked() {
        return SuitedChart.of(chart).kind().isStacked();
    }

    private Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(messages.say("chart.category"), false, 3));
        chart.series().forEach(one -> columns.add(new Column(one.name(), true, 1)));
        if (isWhole()) {
            columns.add(new Column(messages.say("chart.table.share"), true, 1));
        } else if (isStacked()) {
            columns.add(new Column(messages.say("chart.table.total"), true, 1));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int at = 0; at < chart.categories().size(); at++) {
            rows.add(row(at));
        }
        if (isWhole()) {
            BigDecimal sum = sum(chart.series().get(0).points());
            Cell all = new Cell.Percent(BigDecimal.valueOf(100));
            rows.add(new Table.Row(
                    Role.TOTAL, List.of(new Cell.Text(messages.say("chart.table.total")), cell(sum), all)));
        }
        return new Table("", columns, rows);
    }

    private Table.Row row(int at) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(chart.categories().get(at)));
        chart.series().forEach(one -> cells.add(cell(one.points().get(at))));
        if (isWhole()) {
            Series parts = chart.series().get(0);
            cells.add(share(parts.points().get(at), sum(parts.points())));
        } else if (isStacked()) {
            List<@Nullable BigDecimal> stack = new ArrayList<>();
            chart.series().forEach(one -> stack.add(one.points().get(at)));
            cells.add(stack.stream().allMatch(Objects::isNull) ? cell(null) : cell(sum(stack)));
        }
        return new Table.Row(Role.ITEM, cells);
    }

    private Cell cell(@Nullable BigDecimal point) {
        if (point == null) {
            return new Cell.Absent(Missing.NOT_ENTERED);
        }
        return switch (chart.format()) {
            case NUMBER -> new Cell.Number(point);
            case PERCENT -> new Cell.Percent(point);
            case MONEY -> {
                int decimals = Math.max(0, chart.currency().getDefaultFractionDigits());
                yield new Cell.Amount(Money.of(point.setScale(decimals, RoundingMode.HALF_UP), chart.currency()));
            }
        };
    }

    private static Cell share(@Nullable BigDecimal part, BigDecimal whole) {
        return part == null
                ? new Cell.Absent(Missing.NOT_ENTERED)
                : new Cell.Percent(part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> points) {
        BigDecimal sum = BigDecimal.ZERO;
        for (@Nullable BigDecimal point : points) {
            sum = point == null ? sum : sum.add(point);
        }
        return sum;
    }
}
