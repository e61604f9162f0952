package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.Optional;
import org.bilan.document.Cell;
import org.bilan.result.Headcount;
import org.bilan.template.Value;
import org.bilan.value.Missing;
import org.jspecify.annotations.Nullable;

/**
 * A number of people or attendances as a report tells it: not at all where nobody counted, by a sign where it is hidden
 * to protect people, marked where it is approximate.
 */
public record Told(@Nullable Headcount count, boolean hidden) {
    public static Told nobodyCounted() {
        return new Told(null, false);
    }

    /** Nobody counted is hidden as well where a number is: a dash beside one hidden number would give it away. */
    public static Told of(Optional<Headcount> count, boolean hidden) {
        return new Told(count.orElse(hidden ? new Headcount(0, false) : null), hidden);
    }

    public boolean isThere() {
        return count != null;
    }

    public boolean approximate() {
        return count != null && count.approximate() && !hidden;
    }

    /** What a chart or a sentence may say; empty if nobody counted or the number is hidden. */
    public Optional<Long> number() {
        return count == null || hidden ? Optional.empty() : Optional.of(count.count());
    }

    public Cell cell(Material from) {
        if (count == null) {
            return new Cell.Absent(Missing.NOT_REPORTED);
        }
        if (hidden) {
            return new Cell.Mark(from.say("masked"));
        }
        return count.approximate()
                ? new Cell.Mark(from.say("approximate", from.wording().number(count.count())))
                : new Cell.Number(BigDecimal.valueOf(count.count()));
    }

    /** For a tag in the text. */
    public Value value(Material from) {
        if (count == null) {
            return new Value.Absent(Missing.NOT_APPLICABLE);
        }
        return hidden ? new Value.Text(from.say("masked")) : new Value.Number(BigDecimal.valueOf(count.count()));
    }

    /** {@code près de 550 personnes}; null where nobody counted. */
    @Nullable
    public String worded(Material from) {
        if (hidden) {
            return from.say("people.masked");
        }
        return (count == null ? Count.NONE : new Count(count.count(), count.approximate())).worded(from);
    }
}
