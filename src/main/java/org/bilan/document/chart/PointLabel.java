package org.bilan.document.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/** How a chart's points are written beside their marks: money without cents, percentages with a decimal at most. */
record PointLabel(Chart chart, Wording wording) {
    /** What is not zero is not written as zero. */
    private static final MathContext ONE_SIGN = new MathContext(1, RoundingMode.HALF_UP);

    String of(BigDecimal point) {
        return switch (chart.format()) {
            case NUMBER -> wording.number(rounded(point, 3));
            case MONEY -> wording.roundMoney(Money.of(point.setScale(0, RoundingMode.HALF_UP), chart.currency()));
            case PERCENT -> wording.percent(rounded(point, 1));
        };
    }

    /** In percent of {@code whole}, without decimals; what is not nothing is not written as 0 %. */
    String share(double part, double whole) {
        return wording.percent(rounded(BigDecimal.valueOf(100 * part / whole), 0));
    }

    private static BigDecimal rounded(BigDecimal point, int decimals) {
        BigDecimal round = point.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal told = round.signum() == 0 && point.signum() != 0 ? point.round(ONE_SIGN) : round;
        BigDecimal shown = told.stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** The same for the numbers along an axis. */
    NumberFormat onAxis() {
        return new AxisFormat(this);
    }

    private static final class AxisFormat extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final transient PointLabel label;

        private AxisFormat(PointLabel label) {
            this.label = label;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(label.of(BigDecimal.valueOf(number)));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return to.append(label.of(BigDecimal.valueOf(number)));
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
