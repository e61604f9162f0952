package org.bilan.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.funding.Narrative;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.material.Figures;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.report.trace.Figure;
import org.bilan.report.typed.Known;
import org.bilan.report.typed.TypedNumber;
import org.bilan.report.typed.TypedNumbers;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that somebody typed in a narrative and that equal no figure of the report. Those that a field inserts are not
 * asked for: they are the records’. Asked once the report is filled, since only then all its figures are known.
 */
public final class TypedFigures {
    private static final String CODE = "figure.typed";

    private TypedFigures() {}

    /** A number typed twice in a section is told once. */
    private record Told(String section, String words) {}

    /**
     * The figures of the report. Where one comes from is worked out only if it prints a number that was typed, and for all
     * only if none of those is it.
     */
    private static final class Printed {
        private final Figures figures;
        private @Nullable Known all;

        Printed(Figures figures) {
            this.figures = figures;
        }

        boolean has(TypedNumber number) {
            return new Known(figures.printing(number::isRounded)).has(number)
                    || new Known(figures.wording(number.figures())).has(number)
                    || all().has(number);
        }

        Known all() {
            Known known = all == null ? new Known(figures.trace()) : all;
            all = known;
            return known;
        }
    }

    public static List<Finding> findings(Material from) {
        List<Narrative> stories = from.stories().typedByHand();
        if (stories.isEmpty()) {
            return List.of();
        }
        Printed printed = new Printed(from.figures());
        Map<Told, TypedNumber> unknown = unknown(stories, printed, from);
        List<Finding> findings = new ArrayList<>();
        unknown.forEach((told, number) -> findings.add(
                findings.size() < Findings.MOST_OF_A_KIND ? finding(told, number, printed, from) : alone(told, from)));
        return Findings.bounded(findings, from);
    }

    private static Map<Told, TypedNumber> unknown(List<Narrative> stories, Printed printed, Material from) {
        TypedNumbers numbers = new TypedNumbers(titles(from).toList());
        long traced = from.reach().tracedPeople();
        Map<Told, TypedNumber> unknown = new LinkedHashMap<>();
        for (Narrative story : stories) {
            Language language = Language.of(story.language()).orElse(from.language());
            for (TypedNumber number : numbers.in(story.text(), language)) {
                if (!FigureChecks.tells(number.words(), traced) && !printed.has(number)) {
                    unknown.putIfAbsent(new Told(story.section(), number.words()), number);
                }
            }
        }
        return unknown;
    }

    private static Stream<String> titles(Material from) {
        ReportFacts facts = from.facts();
        return Stream.of(
                        facts.work().activities().stream().map(one -> one.title()),
                        facts.work().projects().stream().map(one -> one.title()),
                        facts.funding().grants().stream().map(one -> one.title()),
                        facts.parties().organizations().stream().map(one -> one.name()),
                        facts.parties().themes().stream().map(one -> one.title()))
                .flatMap(names -> names);
    }

    private static Finding finding(Told told, TypedNumber number, Printed printed, Material from) {
        return printed.all()
                .nearest(number)
                .map(figure -> finding(told, figure, from))
                .orElseGet(() -> alone(told, from));
    }

    private static Finding finding(Told told, Figure figure, Material from) {
        return finding(
                told,
                from.say("finding.figure.typed", Warn.quoted(told.words()), figure.printed(), figure.label()),
                from);
    }

    private static Finding alone(Told told, Material from) {
        return finding(told, from.say("finding.figure.typed.alone", Warn.quoted(told.words())), from);
    }

    private static Finding finding(Told told, String what, Material from) {
        return new Finding(
                CODE,
                Severity.WARNING,
                what,
                from.say("where.section", from.sectionTitle(told.section())),
                from.say("finding.figure.typed.do"),
                new Subject("narratives", told.section()));
    }
}
