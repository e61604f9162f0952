package org.bilan.report.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figures of one report, in the order in which it prints them. */
public record Trace(List<Figure> figures) {
    /** Of a report whose figures nobody asked for. */
    public static final Trace NONE = new Trace(List.of());

    /** @throws IllegalArgumentException if two figures share an id */
    public Trace {
        figures = List.copyOf(figures);
        Set<String> ids = new HashSet<>();
        for (Figure figure : figures) {
            if (!ids.add(figure.id())) {
                throw new IllegalArgumentException("Two figures " + figure.id());
            }
        }
    }

    public Optional<Figure> find(String id) {
        return figures.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @param mark as in the files of the report, see {@link Figure#mark} */
    public Optional<Figure> marked(String mark) {
        return figures.stream().filter(one -> one.mark().equals(mark)).findFirst();
    }
}
