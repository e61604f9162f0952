package org.bilan.web.report.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.Trace;

/** A figure of a report then and now, as printed; one of both is empty where it came or went. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureChange(String label, String then, String now) {
    /**
     * Those that print otherwise, in the order of the report, then those that came. What differs in digits that the report
     * does not print is told by its records alone. Pure.
     */
    public static List<FigureChange> between(Trace then, Trace now) {
        Map<String, Figure> left = new LinkedHashMap<>();
        now.figures().forEach(figure -> left.put(figure.id(), figure));
        List<FigureChange> changes = new ArrayList<>();
        for (Figure old : then.figures()) {
            Figure young = left.remove(old.id());
            if (young == null || !young.printed().equals(old.printed())) {
                changes.add(new FigureChange(old.label(), old.printed(), young == null ? "" : young.printed()));
            }
        }
        left.values().forEach(young -> changes.add(new FigureChange(young.label(), "", young.printed())));
        return changes;
    }
}
