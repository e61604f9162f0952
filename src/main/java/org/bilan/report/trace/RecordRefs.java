package org.bilan.report.trace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.activity.Reach;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.Expense;
import org.bilan.finance.Explanation;
import org.bilan.finance.Forecast;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.NetAssets;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReconciliationItem;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.Narrative;
import org.bilan.funding.Obligation;
import org.bilan.organization.Organization;
import org.bilan.organization.Person;
import org.bilan.organization.Theme;
import org.bilan.result.Indicator;
import org.bilan.result.Measurement;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Coded;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/**
 * What names the records of the features, each computed once. The revision is a digest of what the record says; the number
 * that its database gave it is no part of it, so that it stays the same after an export and an import. For one thread.
 */
public final class RecordRefs {
    private static final Map<Class<? extends Record>, String> TABLES = Map.ofEntries(
            Map.entry(Organization.class, "organizations"),
            Map.entry(Person.class, "people"),
            Map.entry(Theme.class, "themes"),
            Map.entry(Project.class, "projects"),
            Map.entry(Grant.class, "grants"),
            Map.entry(Amendment.class, "amendments"),
            Map.entry(BudgetLine.class, "budget_lines"),
            Map.entry(Instalment.class, "instalments"),
            Map.entry(Obligation.class, "obligations"),
            Map.entry(Receipt.class, "receipts"),
            Map.entry(Expense.class, "expenses"),
            Map.entry(Allocation.class, "allocations"),
            Map.entry(ExchangeRate.class, "rates"),
            Map.entry(Activity.class, "activities"),
            Map.entry(Reach.class, "reach"),
            Map.entry(Indicator.class, "indicators"),
            Map.entry(Measurement.class, "measurements"),
            Map.entry(Explanation.class, "explanations"),
            Map.entry(Forecast.class, "forecasts"),
            Map.entry(NetAssets.class, "net_assets"),
            Map.entry(Photo.class, "photos"),
            Map.entry(Narrative.class, "narratives"),
            Map.entry(LedgerReconciliation.class, "reconciliations"),
            Map.entry(ReconciliationItem.class, "reconciliation_items"));

    private static final String ID = "id";
    private static final String SEPARATOR = "\u001f";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<Record, RecordRef> known = new IdentityHashMap<>();

    /** A kind of record: its table, the components of its key, and those that say something. */
    private record Shape(String table, List<RecordComponent> key, List<RecordComponent> said) {
        static Shape of(Class<?> type) {
            String table = TABLES.get(type);
            if (table == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " is of no table");
            }
            List<RecordComponent> components = List.of(type.getRecordComponents());
            NaturalKey natural = type.getAnnotation(NaturalKey.class);
            List<RecordComponent> key = natural == null
                    ? components.subList(0, 1)
                    : Arrays.stream(natural.value())
                            .map(name -> components.stream()
                                    .filter(one -> one.getName().equals(name))
                                    .findFirst()
                                    .orElseThrow())
                            .toList();
            return new Shape(
                    table,
                    key,
                    components.stream().filter(one -> !one.getName().equals(ID)).toList());
        }
    }

    /** @throws IllegalArgumentException if it is a record of no table */
    public RecordRef of(Record record) {
        return known.computeIfAbsent(record, RecordRefs::made);
    }

    /** Whether it is a record of a table. */
    public static boolean isKept(Record record) {
        return TABLES.containsKey(record.getClass());
    }

    /** @throws IllegalArgumentException if it is a record of no table */
    public static String table(Record record) {
        return SHAPES.get(record.getClass()).table();
    }

    /** The cells of its key, separated by blanks. */
    public static String key(Record record) {
        return SHAPES.get(record.getClass()).key().stream()
                .map(component -> text(value(component, record)))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static RecordRef made(Record record) {
        Shape shape = SHAPES.get(record.getClass());
        String said = shape.said().stream()
                .map(component -> component.getName() + "=" + text(value(component, record)))
                .collect(Collectors.joining(SEPARATOR));
        return new RecordRef(shape.table(), key(record), FigureMark.digest(said));
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Coded choice) {
            return choice.code();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof FuzzyDate date) {
            return date.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordRefs::text).collect(Collectors.joining(";"));
        }
        return Objects.toString(value, "");
    }
}
