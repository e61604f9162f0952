package org.bilan.web.grant;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.audit.AuditTrail;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.AgendaReader;
import org.bilan.funding.Deadlines;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.value.Fiscal;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.bilan.web.Query;
import org.bilan.web.Remembered;
import org.bilan.web.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The organization's grants, found, filtered and put in order; they are hundreds at most, and read at once. */
@Singleton
class GrantList {
    private static final Logger LOG = LoggerFactory.getLogger(GrantList.class);
    private static final int PAGE = 50;
    private static final int MOST_YEARS = 30;

    private final GrantFigures figures;
    private final AgendaReader agenda;
    private final Clock clock;
    private final Remembered<String, Map<String, Long>> spent;

    GrantList(GrantFigures figures, AgendaReader agenda, Clock clock, AuditTrail trail) {
        this.spent = new Remembered<>(trail, 1);
        this.figures = figures;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** What a list of grants is asked for: {@code q}, {@code year}, {@code funder}, {@code kind}, {@code state}, {@code sort}, {@code page}. */
    @ReadOnly
    GrantListView find(Query query) {
        return find(query, PAGE);
    }

    /** With so many to a page. */
    @ReadOnly
    GrantListView find(Query query, int size) {
        Map<String, String> funders = funders();
        AgendaFacts facts = facts();
        List<GrantRow> all = rows(facts, facts.grants(), funders);
        Fiscal fiscal = facts.fiscal();
        List<GrantRow> found = all.stream()
                .filter(matches(query, fiscal))
                .sorted(order(query.value("sort")))
                .toList();
        int number = query.number("page", 0, 10_000, 0);
        List<GrantRow> shown =
                found.stream().skip((long) number * size).limit(size).toList();
        return new GrantListView(
                new Slice<>(shown, number, size, found.size()), totals(found), funders, years(all, fiscal), all.size());
    }

    /** The rows of some grants, in the order given. */
    List<GrantRow> rows(AgendaFacts facts, List<Grant> some, Map<String, String> funders) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> known = spent.get("", this::spent);
        Map<String, List<Due>> dues = Deadlines.agenda(facts.only(some), today).dues().stream()
                .filter(due -> due.kind() != DueKind.RETENTION && due.state(today, 0) != DueState.DONE)
                .filter(due -> due.grant() != null)
                .sorted(Comparator.comparing(Due::on))
                .collect(Collectors.groupingBy(due ->
                        String.valueOf(due.grant() == null ? "" : due.grant().code())));
        return some.stream()
                .map(grant -> new GrantTerms(grant, facts.amendments()))
                .map(terms -> new GrantRow(
                        terms,
                        funders.getOrDefault(
                                terms.grant().funder(), terms.grant().funder()),
                        new Money(known.getOrDefault(terms.grant().code(), 0L), terms.currency()),
                        terms.state(today),
                        dues.getOrDefault(terms.grant().code(), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        today))
                .toList();
    }

    private Map<String, Long> spent() {
        return figures.spent().stream().collect(Collectors.toMap(GrantFigures.Sum::code, GrantFigures.Sum::minor));
    }

    /** What every grant's deadlines are made from; a profile that cannot be read is told where its reports are made. */
    AgendaFacts facts() {
        AgendaReader.Reading reading = agenda.read();
        reading.problems().forEach(problem -> LOG.warn("Left out of what is due: {}", problem.getMessage()));
        return reading.facts();
    }

    /** Names by code, in the order of names. */
    Map<String, String> funders() {
        Map<String, String> funders = new LinkedHashMap<>();
        figures.funders().forEach(one -> funders.put(one.code(), one.name()));
        return funders;
    }

    private static Predicate<GrantRow> matches(Query query, Fiscal fiscal) {
        Predicate<GrantRow> matches = row -> true;
        for (String word : TextFold.fold(query.value("q")).split(" ")) {
            matches = matches.and(row -> text(row).contains(word));
        }
        for (String name : new String[] {"funder", "kind", "state"}) {
            if (!query.value(name).isEmpty()) {
                matches = matches.and(row -> query.holds(name, value(row, name)));
            }
        }
        int year = query.number("year", 1, 9999, 0);
        if (year > 0) {
            Period asked = fiscal.yearOf(fiscal.start().atYear(year));
            matches = matches.and(row -> row.terms().period().overlaps(asked));
        }
        return matches;
    }

    private static String text(GrantRow row) {
        Grant grant = row.terms().grant();
        return TextFold.fold(Stream.of(grant.code(), grant.title(), row.funder(), grant.agreement(), grant.programme())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static String value(GrantRow row, String name) {
        return switch (name) {
            case "funder" -> row.terms().grant().funder();
            case "kind" -> row.terms().grant().kind().code();
            default -> row.state().code();
        };
    }

    /** The newest first, unless asked otherwise; a leading minus turns the order round. */
    private static Comparator<GrantRow> order(String sort) {
        Comparator<GrantRow> byStart =
                Comparator.comparing((GrantRow row) -> row.terms().grant().start());
        Comparator<GrantRow> order =
                switch (sort.replaceFirst("^-", "")) {
                    case "title" ->
                        Comparator.comparing(
                                row -> TextFold.fold(row.terms().grant().title()));
                    case "funder" -> Comparator.comparing(row -> TextFold.fold(row.funder()));
                    case "amount" ->
                        Comparator.comparing(row -> row.terms().amount().minor());
                    case "spent" -> Comparator.comparing(GrantRow::percent);
                    case "next" ->
                        Comparator.comparing(row ->
                                row.next() == null ? LocalDate.MAX : row.next().on());
                    case "start" -> byStart;
                    default -> byStart.reversed();
                };
        return (sort.startsWith("-") ? order.reversed() : order)
                .thenComparing(row -> row.terms().grant().code());
    }

    static List<GrantListView.Total> totals(List<GrantRow> rows) {
        Map<String, GrantListView.Total> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(
                row.terms().grant().currency(),
                new GrantListView.Total(row.terms().amount(), row.spent()),
                GrantListView.Total::plus));
        return List.copyOf(totals.values());
    }

    private static List<Period> years(List<GrantRow> rows, Fiscal fiscal) {
        return rows.stream()
                .map(row -> row.terms().period())
                .reduce((one, other) -> new Period(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()))
                .map(span -> fiscal.yearsOf(span, MOST_YEARS))
                .orElse(List.of());
    }
}
