package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.bilan.document.Cell;
import org.jspecify.annotations.Nullable;

/** One of the year's figures with last year's beside it, the change, and a sentence for who reads no tables. */
public record KeyFigure(
        String key, String label, Cell value, Cell previous, Cell change, String sentence, KeyOrigins origins) {
    /** Where the figure and last year's come from. */
    record KeyOrigins(Supplier<@Nullable Origin> now, Supplier<@Nullable Origin> before) {}

    /** By the key of the column; null for another. */
    @Nullable
    public Origin origin(String column, Sources sources) {
        Origin now = origins.now().get();
        Origin before = origins.before().get();
        return switch (column) {
            case "this.year" -> told(now, value);
            case "last.year" -> told(before, previous);
            case "change" -> now == null || before == null ? null : told(change(now, before, sources), change);
            default -> null;
        };
    }

    /** With the number that the cell holds, for those who print its words. */
    private static @Nullable Origin told(@Nullable Origin origin, Cell cell) {
        if (origin == null || !origin.exact().isEmpty()) {
            return origin;
        }
        Cell inner = cell instanceof Cell.Change by ? by.by() : cell;
        if (inner instanceof Cell.Amount amount) {
            return origin.told(amount.money());
        }
        if (inner instanceof Cell.Percent percent) {
            return origin.told(percent.percent(), "%");
        }
        return inner instanceof Cell.Number number ? origin.told(number.number(), origin.unit()) : origin;
    }

    private @Nullable Origin change(Origin now, Origin before, Sources sources) {
        return sources.difference(part("this.year", value, now, sources), part("last.year", previous, before, sources));
    }

    private static Origin.@Nullable Part part(String column, Cell cell, Origin origin, Sources sources) {
        if (cell instanceof Cell.Amount amount) {
            return sources.part(column, amount.money(), origin);
        }
        BigDecimal number = cell instanceof Cell.Number plain
                ? plain.number()
                : cell instanceof Cell.Percent percent
                        ? percent.percent()
                        : origin.exact().isEmpty() ? null : new BigDecimal(origin.exact());
        return number == null ? null : Origin.Part.of(sources.column(column), number, origin.unit(), origin);
    }
}
