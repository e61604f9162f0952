package org.bilan.report.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.word.PlacedFigure;
import org.bilan.document.word.SourceTable;
import org.bilan.document.word.SourceTable.Group;
import org.bilan.document.word.SourceTable.Line;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.WordSourceTable;
import org.bilan.template.Appendix;
import org.bilan.value.Language;

/**
 * The annex that tells where the figures of a report come from, one line each in the order of its pages, under its headings.
 * The points of a chart are told with the chart.
 */
public final class SourceAnnex implements Appendix {
    private static final String BETWEEN = " – ";
    private static final int MOST_RECORDS = 3;
    private static final int MOST_BEHIND_TERMS = 2;
    private static final int MOST_TERMS = 6;

    private final Supplier<Trace> trace;
    private final Function<RecordRef, Optional<String>> days;
    private final SourceWords words;

    /**
     * @param trace asked for once the text of the report is written
     * @param days when a record happened, as it is printed; empty for a record of no day
     */
    public SourceAnnex(Supplier<Trace> trace, Function<RecordRef, Optional<String>> days, Language language) {
        this.trace = trace;
        this.days = days;
        this.words = SourceWords.in(language);
    }

    @Override
    public String write(List<PlacedFigure> placed, WordPlace place) {
        SourceTable table = table(trace.get(), placed);
        return table.groups().isEmpty() ? "" : WordSourceTable.write(table, place);
    }

    private SourceTable table(Trace all, List<PlacedFigure> placed) {
        Map<String, Figure> byMark = new LinkedHashMap<>();
        all.figures().forEach(figure -> byMark.put(figure.mark(), figure));
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        for (PlacedFigure one : placed) {
            Figure figure = byMark.get(one.mark());
            if (figure != null) {
                told.add(figure.id());
                String heading = one.heading().isEmpty() ? words.say("annex.start") : one.heading();
                add(groups, heading, figure, one.bookmark(), all);
            }
        }
        all.figures().stream()
                .filter(figure -> !told.contains(figure.id()) && !isPoint(figure, told))
                .forEach(figure -> add(groups, words.say("annex.elsewhere"), figure, "", all));
        return new SourceTable(
                words.say("annex.title"),
                words.say("annex.introduction"),
                Stream.of("page", "figure", "value", "source")
                        .map(key -> words.say("annex." + key))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** What every line of a table would repeat, its title, stands above them. */
    private void add(Map<String, List<Line>> groups, String heading, Figure figure, String bookmark, Trace all) {
        String[] parts = figure.label().split(BETWEEN, 2);
        boolean tabled = parts.length > 1 && parts[1].contains(BETWEEN);
        String group = !tabled || parts[0].equals(heading) ? heading : heading + BETWEEN + parts[0];
        groups.computeIfAbsent(group, fresh -> new ArrayList<>())
                .add(line(figure, tabled ? parts[1] : figure.label(), bookmark, all));
    }

    /** A point's id begins with that of its chart. */
    private static boolean isPoint(Figure figure, Set<String> told) {
        for (int end = figure.id().indexOf('/'); end >= 0; end = figure.id().indexOf('/', end + 1)) {
            if (figure.id().startsWith("chart:") && told.contains(figure.id().substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private Line line(Figure figure, String label, String bookmark, Trace all) {
        boolean drawn = figure.how() == How.DRAWN;
        List<RecordRef> records = drawn ? ofPoints(figure, all) : figure.allRecords();
        int most = figure.terms().isEmpty() ? MOST_RECORDS : MOST_BEHIND_TERMS;
        String value = drawn ? "" : figure.printed();
        return new Line(
                bookmark,
                words.say("annex.link", figure.label(), value),
                label,
                value,
                how(figure),
                records(records, most));
    }

    /** In words, each term with its value. */
    private String how(Figure figure) {
        boolean drawn = figure.how() == How.DRAWN;
        if (figure.terms().isEmpty() || drawn) {
            return figure.formula().isEmpty() ? words.say("how." + figure.how().code()) : figure.formula();
        }
        List<String> terms = figure.terms().stream().map(this::term).toList();
        return switch (figure.how()) {
            case DIFFERENCE -> joined("annex.minus", terms);
            case RATIO -> joined("annex.over", terms);
            case CONVERTED -> joined("annex.times", terms);
            case SUM -> joined("annex.plus", terms);
            default -> words.say("annex.terms", figure.formula(), joined("annex.and", terms));
        };
    }

    private String term(Term term) {
        return words.say("annex.term", term.label(), words.value(term.exact(), term.unit()));
    }

    private String joined(String key, List<String> terms) {
        String first = terms.stream()
                .limit(MOST_TERMS)
                .reduce((before, next) -> words.say(key, before, next))
                .orElse("");
        return words.say("annex.sentence", more(first, terms.size() - MOST_TERMS));
    }

    private String more(String first, int others) {
        return others > 0 ? words.say("annex.more", first, others) : first;
    }

    private static List<RecordRef> ofPoints(Figure chart, Trace all) {
        return all.figures().stream()
                .filter(figure -> figure.id().startsWith(chart.id() + "/"))
                .flatMap(figure -> figure.allRecords().stream())
                .distinct()
                .toList();
    }

    /** By their kinds, the first of each by name. */
    private String records(List<RecordRef> records, int most) {
        Map<String, Set<String>> byTable = new LinkedHashMap<>();
        for (RecordRef record : records) {
            String name = words.brief(record);
            byTable.computeIfAbsent(record.table(), table -> new LinkedHashSet<>())
                    .add(days.apply(record)
                            .map(day -> words.say("annex.dated", name, day))
                            .orElse(name));
        }
        return byTable.entrySet().stream()
                .map(kind -> words.say(
                        "annex.records",
                        words.table(kind.getKey(), kind.getValue().size()),
                        names(kind.getValue(), most)))
                .collect(Collectors.joining(" "));
    }

    private String names(Set<String> names, int most) {
        String first = names.stream()
                .limit(most)
                .reduce((before, next) -> words.say("annex.and", before, next))
                .orElse("");
        return more(first, names.size() - most);
    }
}
