package org.bilan.report.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.GrantProject;
import org.bilan.activity.ProjectPartner;
import org.bilan.finance.ExchangeRate;
import org.bilan.organization.Organization;
import org.bilan.organization.Theme;
import org.bilan.report.UsedRecord;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.Coded;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The records behind a report, to tell later what has changed. Left out are those that only its checks look at, and
 * organizations, themes and rates that nothing else of the report names. Pure.
 */
public final class UsedRecords {
    private static final String MINOR = "Minor";

    /** What the database gives a record, or works out from it. */
    private static final Set<String> UNSAID = Set.of("id", "claimedMinor");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<String, Map<String, UsedRecord>> found = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final String home;

    private UsedRecords(ReportFacts facts) {
        this.home = facts.home().currency().getCurrencyCode();
        facts.funding().grants().forEach(grant -> currencies.put(grant.code(), grant.currency()));
    }

    /**
     * A kind of record.
     *
     * @param currency of its amounts; null where it says none
     * @param grant that it hangs on, in whose currency its amounts are where it says none; null where it hangs on none
     */
    private record Shape(
            List<Said> said,
            @Nullable RecordComponent currency,
            @Nullable RecordComponent grant) {
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            return new Shape(
                    components.stream()
                            .filter(one -> !UNSAID.contains(one.getName()))
                            .map(Said::of)
                            .toList(),
                    component(components, "currency"),
                    component(components, "grant"));
        }

        private static @Nullable RecordComponent component(List<RecordComponent> components, String name) {
            return components.stream()
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a record says under the name of a column: {@code incurredOn} is {@code incurred_on} in the data folder. */
    private record Said(RecordComponent component, String column, boolean minor) {
        static Said of(RecordComponent component) {
            String name = component.getName();
            boolean minor = name.endsWith(MINOR);
            String said = minor ? name.substring(0, name.length() - MINOR.length()) : name;
            return new Said(component, said.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), minor);
        }
    }

    /** By table and key. */
    public static List<UsedRecord> of(ReportFacts facts) {
        UsedRecords records = new UsedRecords(facts);
        records.read(facts);
        return records.all();
    }

    /**
     * As {@link #of(ReportFacts)}, with the organizations, themes and rates that only other facts name: compared with those,
     * a record is not said to be gone because nothing names it any more.
     */
    public static List<UsedRecord> of(ReportFacts facts, ReportFacts other) {
        UsedRecords records = new UsedRecords(facts);
        for (ReportFacts one : List.of(facts, other)) {
            UsedRecords naming = new UsedRecords(one);
            naming.read(one);
            records.named.addAll(naming.named);
        }
        records.read(facts);
        return records.all();
    }

    private List<UsedRecord> all() {
        return found.values().stream().flatMap(table -> table.values().stream()).toList();
    }

    private void read(ReportFacts facts) {
        addHome(facts.home());
        ReportFacts.Funding funding = facts.funding();
        Stream.of(funding.grants(), funding.amendments(), funding.instalments(), funding.obligations())
                .forEach(this::add);
        add(funding.narratives());
        Stream.of(facts.work(), facts.workBefore()).forEach(this::addWork);
        ReportFacts.Finances money = facts.finances();
        Stream.of(money.lines(), money.expenses(), money.allocations(), money.receipts())
                .forEach(this::add);
        Stream.of(money.explanations(), money.forecasts(), money.netAssets()).forEach(this::add);
        money.books().ifPresent(books -> {
            add(List.of(books.kept()));
            add(books.items());
        });
        add(facts.results().indicators());
        add(facts.results().below());
        add(facts.results().measurements());
        add(facts.parties().people());
        addLinks(facts);
        facts.parties().organizations().stream().filter(this::isNamed).forEach(this::add);
        facts.parties().themes().stream().filter(this::isNamed).forEach(this::add);
        money.rates().stream().filter(this::isNamed).forEach(this::add);
    }

    private void addHome(ReportFacts.Home home) {
        setting("currency", home.currency().getCurrencyCode());
        setting("fiscal_year_start", home.fiscalYearStart().toString().substring(2));
        add(List.of(home.own()));
    }

    private void setting(String key, String value) {
        put(new UsedRecord("settings", key, Map.of("value", value)));
    }

    private void addWork(ReportFacts.Work work) {
        Stream.of(work.projects(), work.activities(), work.reach(), work.photos())
                .forEach(this::add);
    }

    /** What hangs on others is told with them. */
    private void addLinks(ReportFacts facts) {
        Map<List<String>, List<String>> links = new LinkedHashMap<>();
        for (GrantProject one : facts.funding().projects()) {
            link(links, "grants", one.grant(), "projects", one.project());
        }
        for (ProjectPartner one : facts.work().projectPartners()) {
            link(links, "projects", one.project(), "partners", one.organization());
        }
        for (ActivityGrant one : facts.work().grants()) {
            link(links, "activities", one.activity(), "grants", one.grant());
        }
        for (ActivityPartner one : facts.work().partners()) {
            link(links, "activities", one.activity(), "partners", one.organization());
        }
        links.forEach((place, codes) -> {
            Map<String, UsedRecord> table = found.getOrDefault(place.get(0), Map.of());
            UsedRecord owner = table.get(place.get(1));
            if (owner != null) {
                Map<String, String> cells = new TreeMap<>(owner.cells());
                cells.put(place.get(2), String.join(";", codes));
                put(new UsedRecord(owner.table(), owner.key(), cells));
            }
        });
    }

    private void link(Map<List<String>, List<String>> links, String table, String owner, String column, String code) {
        links.computeIfAbsent(List.of(table, owner, column), place -> new ArrayList<>())
                .add(code);
        named.add(code);
    }

    private boolean isNamed(Organization one) {
        return named.contains(one.code()) || named.contains(one.name());
    }

    private boolean isNamed(Theme one) {
        return named.contains(one.code());
    }

    private boolean isNamed(ExchangeRate one) {
        return named.contains(one.currency());
    }

    private void add(Collection<? extends Record> records) {
        records.forEach(this::add);
    }

    private void add(Record record) {
        put(new UsedRecord(RecordRefs.table(record), RecordRefs.key(record), cells(record)));
    }

    private void put(UsedRecord record) {
        found.computeIfAbsent(record.table(), table -> new TreeMap<>()).put(record.key(), record);
    }

    private Map<String, String> cells(Record record) {
        Shape shape = SHAPES.get(record.getClass());
        Map<String, String> cells = new TreeMap<>();
        for (Said said : shape.said()) {
            Object value = value(said.component(), record);
            if (value != null) {
                String text = said.minor() ? amount(value, record, shape) : text(value);
                named.add(text);
                cells.put(said.column(), text);
            }
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private String amount(Object minor, Record record, Shape shape) {
        Currency currency = Currency.getInstance(currency(record, shape));
        return new Money(((Number) minor).longValue(), currency).major().toPlainString();
    }

    /** The record's own; of what hangs on a grant, that grant's; else the organization's. */
    private String currency(Record record, Shape shape) {
        if (shape.currency() != null) {
            return String.valueOf(value(shape.currency(), record));
        }
        return shape.grant() == null
                ? home
                : currencies.getOrDefault(String.valueOf(value(shape.grant(), record)), home);
    }

    private String text(Object value) {
        if (value instanceof Coded choice) {
            return choice.code();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(this::item).collect(Collectors.joining(";"));
        }
        return value.toString();
    }

    private String item(Object value) {
        String text = text(value);
        named.add(text);
        return text;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
