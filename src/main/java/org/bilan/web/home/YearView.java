package org.bilan.web.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.bilan.document.chart.Chart;
import org.bilan.report.block.YearAtGlance;
import org.bilan.security.Role;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** What is missing in a year, and the year at a glance. */
public record YearView(Period year, List<Gap> gaps, List<YearAtGlance.Figure> figures, List<Drawn> charts) {
    public YearView {
        gaps = List.copyOf(gaps);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
    }

    /** What who looks after it sees first: money for finance, activities for the others. */
    public List<Gap> inOrder(Page page) {
        return gaps.stream()
                .sorted(Comparator.comparing(gap -> gap.isMoney() != isFinance(page)))
                .toList();
    }

    public List<Drawn> chartsInOrder(Page page) {
        return charts.stream()
                .sorted(Comparator.comparing(drawn -> drawn.isMoney() != isFinance(page)))
                .toList();
    }

    private static boolean isFinance(Page page) {
        return page.visitor().role() == Role.FINANCE;
    }

    /** So many records want the same, at the address where it is put right; {@code code} names it in the bundles. */
    public record Gap(String code, long count, String address, boolean isMoney) {}

    /** A chart as SVG, and where what it shows is found. */
    public record Drawn(String name, Chart chart, String svg, String address) {
        /** A number of the chart in words; the dash where there is none. */
        public String point(Page page, @Nullable BigDecimal point) {
            if (point == null) {
                return page.wording().dash();
            }
            return switch (chart.format()) {
                case NUMBER -> page.wording().number(point);
                case PERCENT -> page.wording().percent(point);
                case MONEY ->
                    page.wording().roundMoney(Money.of(point.setScale(2, RoundingMode.HALF_UP), chart.currency()));
            };
        }

        public boolean isMoney() {
            return !name.equals("months") && !name.equals("reach");
        }
    }
}
