package org.bilan.report.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.How;
import org.bilan.report.trace.RecordRef;

/** Figures that two reports made in the same way from the same records, and that one prints with fewer decimals. Pure. */
final class RoundedFigures {
    private static final int MOST_DECIMALS = 4;
    private static final int NOT_SO_PRINTED = -1;

    /** What is the same of both: figures of one record may still be of different things, but then are not the same number. */
    private record Same(How how, String unit, String exact, List<RecordRef> records) {}

    private RoundedFigures() {}

    static Stream<Compared> between(Telling first, Telling second) {
        Map<Same, Figure> others = new HashMap<>();
        figures(second).forEach(one -> others.putIfAbsent(same(one), one));
        return figures(first)
                .filter(one -> others.containsKey(same(one)))
                .filter(one -> decimals(one) != decimals(others.get(same(one))))
                .map(one -> new Compared(
                        Aspect.FIGURE,
                        "",
                        one.label(),
                        one.printed(),
                        others.get(same(one)).printed(),
                        Reason.ROUNDING,
                        ""))
                .distinct();
    }

    private static Stream<Figure> figures(Telling telling) {
        return telling.trace().figures().stream()
                .filter(one -> !one.records().isEmpty() && decimals(one) != NOT_SO_PRINTED);
    }

    private static Same same(Figure one) {
        return new Same(
                one.how(),
                one.unit(),
                new BigDecimal(one.exact()).stripTrailingZeros().toPlainString(),
                one.records().stream()
                        .sorted(Comparator.comparing(RecordRef::table).thenComparing(RecordRef::key))
                        .toList());
    }

    /** With how many it is printed; {@link #NOT_SO_PRINTED} where what is printed is not the number, rounded or whole. */
    private static int decimals(Figure one) {
        if (!one.exact().matches("-?\\d+(\\.\\d+)?")) {
            return NOT_SO_PRINTED;
        }
        String digits = one.printed().replaceAll("\\D", "");
        BigDecimal exact = new BigDecimal(one.exact()).abs();
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            String rounded = exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            if (rounded.replace(".", "").equals(digits)) {
                return decimals;
            }
        }
        return NOT_SO_PRINTED;
    }
}
