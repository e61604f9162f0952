package org.bilan.report.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.RecordRef;
import org.bilan.report.trace.Term;
import org.bilan.report.trace.Trace;

/** Where two traces differ: by the label of the figure, as printed; or by what else is told of it. */
final class TracePlaces {
    private TracePlaces() {}

    static List<SealPlace> between(Trace found, Trace meant) {
        Map<String, Figure> left = new LinkedHashMap<>();
        meant.figures().forEach(figure -> left.put(figure.id(), figure));
        List<SealPlace> places = new ArrayList<>();
        for (Figure one : found.figures()) {
            Figure other = left.remove(one.id());
            if (other == null) {
                places.add(SealPlace.of("figure", List.of(one.label()), one.printed(), ""));
            } else if (!one.equals(other)) {
                places.addAll(of(one, other));
            }
        }
        left.values().forEach(one -> places.add(SealPlace.of("figure", List.of(one.label()), "", one.printed())));
        return places;
    }

    private static List<SealPlace> of(Figure found, Figure meant) {
        if (!found.printed().equals(meant.printed())) {
            return List.of(SealPlace.of("figure", List.of(meant.label()), found.printed(), meant.printed()));
        }
        Map<String, String> other = told(meant);
        return told(found).entrySet().stream()
                .filter(one -> !one.getValue().equals(other.get(one.getKey())))
                .map(one -> SealPlace.of(
                        "figure.told",
                        List.of(meant.label(), one.getKey()),
                        one.getValue(),
                        other.getOrDefault(one.getKey(), "")))
                .toList();
    }

    /** By the names in {@code trace.json}. */
    private static Map<String, String> told(Figure figure) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("label", figure.label());
        told.put("exact", figure.exact());
        told.put("unit", figure.unit());
        told.put("how", figure.how().code());
        told.put("formula", figure.formula());
        told.put("records", records(figure.records()));
        told.put("terms", figure.terms().stream().map(TracePlaces::term).collect(Collectors.joining("; ")));
        return told;
    }

    private static String term(Term term) {
        return String.join(
                " ", term.label(), term.exact(), term.unit(), term.how().code(), records(term.records()));
    }

    private static String records(List<RecordRef> records) {
        return records.stream()
                .map(one -> String.join(" ", one.table(), one.key(), one.revision()))
                .collect(Collectors.joining(", "));
    }
}
