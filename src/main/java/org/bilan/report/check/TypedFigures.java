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
import org.bilan.report.material.Material;
import org.bilan.report.material.Told;
import org.bilan.report.material.Warn;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.Trace;
import org.bilan.report.typed.Known;
import org.bilan.report.typed.TypedNumber;
import org.bilan.report.typed.TypedNumbers;
import org.bilan.value.Language;

/**
 * Numbers that somebody typed in a narrative and that equal no figure of the report. Those that a field inserts are not
 * asked for: they are the records’. Asked once the report is filled, since only then all its figures are known.
 */
public final class TypedFigures {
    private static final String CODE = "figure.typed";

    private TypedFigures() {}

    /** A number typed twice in a section is told once. */
    private record Told(String section, String words) {}

    public static List<Finding> findings(Trace trace, Material from) {
        List<Narrative> stories = from.stories().typedByHand();
        if (stories.isEmpty()) {
            return List.of();
        }
        Known known = new Known(trace);
        Map<Told, TypedNumber> unknown = unknown(stories, known, from);
        List<Finding> findings = new ArrayList<>();
        unknown.forEach((told, number) -> findings.add(
                findings.size() < Findings.MOST_OF_A_KIND ? finding(told, number, known, from) : alone(told, from)));
        return Findings.bounded(findings, from);
    }

    private static Map<Told, TypedNumber> unknown(List<Narrative> stories, Known known, Material from) {
        TypedNumbers numbers = new TypedNumbers(titles(from).toList());
        long traced = from.reach().tracedPeople();
        Map<Told, TypedNumber> unknown = new LinkedHashMap<>();
        for (Narrative story : stories) {
            Language language = Language.of(story.language()).orElse(from.language());
            for (TypedNumber number : numbers.in(story.text(), language)) {
                if (!known.has(number) && !FigureChecks.tells(number.words(), traced)) {
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

    private static Finding finding(Told told, TypedNumber number, Known known, Material from) {
        return known.nearest(number).map(figure -> finding(told, figure, from)).orElseGet(() -> alone(told, from));
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
