package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.bilan.document.Cell;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** One of the year's figures with last year's beside it, the change, and a sentence for who reads no tables. */
public record KeyFigure(
        String key, String label, Cell value, Cell previous, Cell change, String sentence, KeyOrigins origins) {
    /** Where the figure, last year's, and the number in a sentence that compares nothing come from. */
    record KeyOrigins(
            Supplier<@Nullable Origin> now, Supplier<@Nullable Origin> before, Supplier<@Nullable Origin> otherwise) {}

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

    /** Of the number in the sentence: how much more or less it was, for amounts in percent; null where nobody knows. */
    public @Nullable Origin sentenceOrigin(Sources sources) {
        Origin now = origins.now().get();
        Origin before = origins.before().get();
        if (!(change instanceof Cell.Change by)) {
            return origins.otherwise().get();
        }
        if (now == null || before == null) {
            return null;
        }
        Origin.Part thisYear = part("this.year", value, now, sources);
        Origin.Part lastYear = part("last.year", previous, before, sources);
        Origin more = isGain(by) ? sources.difference(thisYear, lastYear) : sources.difference(lastYear, thisYear);
        if (more == null || !(by.by() instanceof Cell.Amount amount)) {
            return more == null ? null : told(more, size(by.by()));
        }
        Money size = ((Cell.Amount) size(amount)).money();
        Origin percent = sources.percent(Origin.Part.of(sources.column("change"), size, more), lastYear);
        return percent == null ? null : percent.exactPercent();
    }

    private static boolean isGain(Cell.Change change) {
        return change.by() instanceof Cell.Amount amount
                ? !amount.money().isNegative()
                : change.by() instanceof Cell.Number number && number.number().signum() >= 0;
    }

    private static Cell size(Cell of) {
        if (of instanceof Cell.Amount amount) {
            Money money = amount.money();
            return new Cell.Amount(
                    money.isNegative() ? Money.zero(money.currency()).minus(money) : money);
        }
        return of instanceof Cell.Number number
                ? new Cell.Number(number.number().abs())
                : of;
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
