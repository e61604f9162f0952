package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bilan.document.Cell;
import org.bilan.document.word.MarkedText;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.How;
import org.bilan.report.trace.RecordRef;
import org.bilan.report.trace.RecordRefs;
import org.bilan.report.trace.Term;
import org.bilan.report.trace.Trace;
import org.bilan.template.Value;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a report prints, noted as they are printed; where each comes from is worked out once at the end. For one
 * thread.
 */
public final class Figures {
    private static final int EXACT_DIGITS = 10;
    private static final Pattern FIGURES_ONLY = Pattern.compile("[^0-9]+");

    private final Map<String, Noted> noted = new LinkedHashMap<>();
    private final RecordRefs refs = new RecordRefs();
    private final Map<String, Figure> traced = new HashMap<>();

    private record Noted(String label, String printed, Quantity quantity, Supplier<Origin> origin, String mark) {}

    /** The number that something printed stands for, with its unit; neither is there where only its origin can say. */
    private record Quantity(
            @Nullable BigDecimal number, @Nullable Money money, String unit) {
        static final Quantity UNKNOWN = new Quantity(null, null, "");

        static Quantity of(Money money) {
            return new Quantity(null, money, money.currency().getCurrencyCode());
        }

        static Quantity of(BigDecimal number, String unit) {
            return new Quantity(number, null, unit);
        }

        String exact() {
            if (money != null) {
                return Origin.exact(money);
            }
            return number == null ? "" : Origin.exact(number);
        }

        boolean is(Predicate<BigDecimal> wanted) {
            BigDecimal size = money == null ? number : money.major();
            return size != null && wanted.test(size);
        }
    }

    /** The figure's mark; what was noted first under an id stays. */
    public String note(String id, String label, Cell cell, String printed, Supplier<Origin> origin) {
        return note(id, label, quantity(cell), printed, origin);
    }

    public String note(String id, String label, Value value, String printed, Supplier<Origin> origin) {
        return note(id, label, quantity(value), printed, origin);
    }

    /** The words of a figure inside a sentence, with its mark around; see {@link MarkedText}. */
    public String said(String id, String label, Cell cell, String printed, Supplier<@Nullable Origin> origin) {
        Supplier<Origin> told = () -> Objects.requireNonNullElse(origin.get(), Origin.UNTOLD);
        return MarkedText.of(note(id, label, cell, printed, told), printed);
    }

    private String note(String id, String label, Quantity quantity, String printed, Supplier<Origin> origin) {
        return noted.computeIfAbsent(id, fresh -> new Noted(label, printed, quantity, origin, Figure.mark(fresh)))
                .mark();
    }

    private static Quantity quantity(Cell cell) {
        if (cell instanceof Cell.Change change) {
            return quantity(change.by());
        }
        if (cell instanceof Cell.Amount amount) {
            return Quantity.of(amount.money());
        }
        if (cell instanceof Cell.Percent percent) {
            return Quantity.of(percent.percent(), "%");
        }
        return cell instanceof Cell.Number number ? Quantity.of(number.number(), "") : Quantity.UNKNOWN;
    }

    private static Quantity quantity(Value value) {
        if (value instanceof Value.Amount amount) {
            return Quantity.of(amount.money());
        }
        if (value instanceof Value.Percent percent) {
            return Quantity.of(percent.percent(), "%");
        }
        return value instanceof Value.Number number ? Quantity.of(number.number(), "") : Quantity.UNKNOWN;
    }

    /** Those noted so far, in the order in which they were; none is worked out twice. */
    public Trace trace() {
        return traced((id, one) -> true);
    }

    /** Those noted by now, whatever is noted later. */
    public Supplier<Trace> now() {
        Set<String> ids = Set.copyOf(noted.keySet());
        return () -> traced((id, one) -> ids.contains(id));
    }

    /** Of those noted so far the ones whose number, as it was printed, is wanted. */
    public Trace printing(Predicate<BigDecimal> wanted) {
        return traced((id, one) -> one.quantity().is(wanted));
    }

    /** Of those noted so far the ones that print words with these figures, {@code 107}, in them. */
    public Trace wording(String figures) {
        return traced((id, one) -> one.quantity() == Quantity.UNKNOWN
                && FIGURES_ONLY.matcher(one.printed()).replaceAll("").contains(figures));
    }

    private Trace traced(BiPredicate<String, Noted> wanted) {
        List<Figure> found = new ArrayList<>();
        noted.forEach((id, one) -> {
            if (wanted.test(id, one)) {
                found.add(traced.computeIfAbsent(
                        id, fresh -> figure(fresh, one, one.origin().get(), refs)));
            }
        });
        return new Trace(found);
    }

    private static Figure figure(String id, Noted one, Origin origin, RecordRefs refs) {
        boolean hidden = origin.how() == How.HIDDEN;
        String unit = origin.unit().isEmpty() ? one.quantity().unit() : origin.unit();
        String exact = origin.exact().isEmpty() ? one.quantity().exact() : origin.exact();
        return new Figure(
                id,
                one.label(),
                one.printed(),
                hidden ? "" : unrounded(origin, unit).orElse(exact),
                unit,
                origin.how(),
                origin.parts().stream().map(part -> term(part, refs)).toList(),
                refs(origin.records(), refs),
                origin.formula());
    }

    /** A percentage before it was rounded. */
    private static Optional<String> unrounded(Origin origin, String unit) {
        boolean percent = origin.how() == How.RATIO
                && unit.equals("%")
                && origin.parts().size() == 2
                && origin.exact().isEmpty();
        return percent
                ? new Share(
                                new BigDecimal(origin.parts().get(0).exact()),
                                new BigDecimal(origin.parts().get(1).exact()))
                        .percent(EXACT_DIGITS)
                        .map(Origin::exact)
                : Optional.empty();
    }

    private static Term term(Origin.Part part, RecordRefs refs) {
        return new Term(part.label(), part.exact(), part.unit(), part.how(), refs(part.records(), refs));
    }

    private static List<RecordRef> refs(List<? extends @Nullable Record> records, RecordRefs refs) {
        return records.stream().map(refs::of).distinct().toList();
    }
}
