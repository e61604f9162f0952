package org.bilan.report;

import static org.bilan.report.TableDraft.number;
import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorLevel;
import org.bilan.result.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Block « résultats »: each indicator by level, from baseline to target, with its parts by gender and age under it: what
 * was measured apart is shown apart.
 */
final class ResultBlock {
    private ResultBlock() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.results")
                .words("indicator", 9)
                .figures("baseline", 2)
                .figures("target", 2)
                .figures("actual.short", 2)
                .figures("cumulative", 2)
                .words("data.source", 6);
        for (IndicatorLevel level : IndicatorLevel.values()) {
            List<Progress> same = from.indicators().stream()
                    .filter(one -> one.indicator().level() == level && belongs(one, from))
                    .toList();
            if (!same.isEmpty()) {
                draft.group(from.word("level", level));
                same.forEach(one -> rows(draft, one, from));
            }
        }
        return draft.table();
    }

    /** An annual report leaves to the funders' reports what was agreed with them. */
    private static boolean belongs(Progress one, Material from) {
        return from.request().kind() == ReportKind.FUNDER || one.indicator().grant() == null;
    }

    private static void rows(TableDraft draft, Progress progress, Material from) {
        Indicator indicator = progress.indicator();
        draft.item(
                text(label(indicator)),
                value(indicator, indicator.baseline()),
                value(indicator, indicator.target()),
                value(indicator, IndicatorNames.value(progress.actual())),
                value(indicator, IndicatorNames.value(progress.cumulative())),
                optional(indicator.source()));
        if (!progress.parts().isEmpty()) {
            draft.note(progress.parts().stream()
                    .map(part -> from.say(
                            "part",
                            part(part, from),
                            value(indicator, part.measured().value()).worded(from.wording())))
                    .collect(Collectors.joining("; ")));
        }
    }

    private static String label(Indicator indicator) {
        return indicator.unit().equals("%") || indicator.unit().isBlank()
                ? indicator.title()
                : indicator.title() + " (" + indicator.unit() + ")";
    }

    private static String part(Progress.Part part, Material from) {
        return Stream.of(
                        part.gender() == null ? null : from.word("gender", part.gender()),
                        part.age() == null ? null : from.word("age", part.age()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** In the indicator's unit: percentages look like percentages. */
    static Cell value(Indicator indicator, @Nullable BigDecimal value) {
        return value != null && indicator.unit().equals("%") ? new Cell.Percent(value) : number(value);
    }
}
