package org.bilan.report.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bilan.report.material.Origin.Part;
import org.bilan.report.trace.How;
import org.bilan.report.trace.RecordRefs;
import org.bilan.report.trace.TraceWords;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Tells where the figures of a report come from; every part of the report's material has its own teller. */
public final class Sources {
    private final Material from;
    private final Messages words;
    private final BudgetSources budget;
    private final ReachSources reach;
    private final FundingSources funding;
    private final CostSources costs;
    private final ResultSources results;

    Sources(Material from) {
        this.from = from;
        this.words = TraceWords.in(from.language());
        this.budget = new BudgetSources(from, this);
        this.reach = new ReachSources(from, this);
        this.funding = new FundingSources(from, this);
        this.costs = new CostSources(from, this);
        this.results = new ResultSources(from, this);
    }

    /** Budgets against what was spent. */
    public BudgetSources budget() {
        return budget;
    }

    /** People reached. */
    public ReachSources reach() {
        return reach;
    }

    /** What was promised and received. */
    public FundingSources funding() {
        return funding;
    }

    /** What the organization spent, in its own currency. */
    public CostSources costs() {
        return costs;
    }

    /** What indicators measured. */
    public ResultSources results() {
        return results;
    }

    /** A sentence about how a figure was made. */
    public String say(String key, Object... details) {
        return words.say(key, details);
    }

    public String day(LocalDate day) {
        return from.wording().dateLong(day);
    }

    /** {@code du 1er septembre 2021 au 31 août 2022}; up to its end for one without beginning. */
    String span(@Nullable LocalDate start, LocalDate end) {
        return start == null ? say("until", day(end)) : from.wording().period(new Period(start, end));
    }

    /** Whether it is a record that people keep, of a table of the data folder. */
    public boolean isKept(Record record) {
        return RecordRefs.isKept(record);
    }

    public Origin entered(Record record) {
        return Origin.of(How.ENTERED, say("entered"), List.of(record));
    }

    /** The number of these records. */
    public Origin count(List<? extends Record> records) {
        return Origin.of(
                How.COUNT,
                say("count", records.size()),
                records.stream().filter(this::isKept).toList());
    }

    /** The number of these things, which are no records themselves. */
    public Origin countOf(List<Part> things) {
        return new Origin(How.COUNT, say("count.items", things.size()), things, List.of(), "", "");
    }

    /** What these records' amounts add up to, {@code sentence} being of the bundle; of one alone, as it was entered. */
    public Origin sum(List<? extends Record> records, String sentence) {
        return Origin.of(records.size() == 1 ? How.ENTERED : How.SUM, sentence, records);
    }

    String column(String key) {
        return from.say("column." + key);
    }

    /** A term by the name of a column. */
    @Nullable
    public Part part(String column, @Nullable Money amount, @Nullable Origin origin) {
        return amount == null || origin == null ? null : Part.of(from.say("column." + column), amount, origin);
    }

    /** The first less the others; null where one of them is not there. */
    @Nullable
    public Origin difference(@Nullable Part first, @Nullable Part... others) {
        if (first == null || Arrays.stream(others).anyMatch(Objects::isNull)) {
            return null;
        }
        Part[] all = new Part[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        String rest = Arrays.stream(others)
                .map(part -> Objects.requireNonNull(part).label())
                .collect(Collectors.joining(", "));
        return Origin.of(How.DIFFERENCE, say("difference", first.label(), rest), all);
    }

    /** The parts added up; absent ones are left out. */
    Origin sumOf(List<Part> parts) {
        return sumOf(say("sum.of", parts.stream().map(Part::label).collect(Collectors.joining(" + "))), parts);
    }

    /** What the parts add up to, in a sentence of the bundle. */
    public Origin sumOf(String sentence, List<Part> parts) {
        return new Origin(How.SUM, sentence, parts, List.of(), "", "");
    }

    /** The first as a percentage of the second, rounded; null where one of them is not there. */
    @Nullable
    public Origin percent(@Nullable Part part, @Nullable Part whole) {
        return part == null || whole == null
                ? null
                : Origin.of(How.RATIO, say("percent", part.label(), whole.label()), part, whole);
    }

    static Part less(Part part) {
        return new Part(
                part.label(),
                Origin.exact(new BigDecimal(part.exact()).negate()),
                part.unit(),
                part.how(),
                part.records());
    }
}
