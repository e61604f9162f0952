package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.document.word.MarkedText;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.bilan.report.material.ResultTold;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorLevel;
import org.bilan.result.Measured;
import org.bilan.result.Progress;
import org.bilan.result.ResultTree;
import org.bilan.value.Coded;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Block « résultats »: the tree of results from the highest level down, each indicator from baseline to target, with the
 * way made in both its terms; under it its parts by gender and age, those not specified among them, and the two terms of
 * a ratio: what was measured apart is shown apart.
 */
public final class ResultBlock {
    private final Material from;
    private final ResultTold told;
    private final TableDraft draft;
    private final boolean targets;
    private boolean hidden;

    private ResultBlock(Material from, boolean targets) {
        this.from = from;
        this.told = new ResultTold(from);
        this.targets = targets;
        this.draft = new TableDraft(from, "block.results")
                .words("indicator", 9)
                .figures("baseline", 2)
                .figures("target", 2)
                .figures("actual.short", 2)
                .figures("cumulative", 2);
        if (targets) {
            draft.figures("achieved", 3);
        } else {
            draft.words("data.source", 6);
        }
    }

    public static Table table(Material from) {
        List<Progress> all = from.results().indicators().stream()
                .filter(one -> belongs(one, from))
                .toList();
        boolean targets = all.stream().anyMatch(one -> one.indicator().target() != null);
        return new ResultBlock(from, targets).filled(all);
    }

    /** An annual report leaves to the funders' reports what was agreed with them. */
    private static boolean belongs(Progress one, Material from) {
        return from.request().kind() == ReportKind.FUNDER || one.indicator().grant() == null;
    }

    private Table filled(List<Progress> all) {
        IndicatorLevel group = null;
        for (ResultTree.Node node :
                from.results().tree(all.stream().map(Progress::indicator).toList())) {
            IndicatorLevel level = node.progress().indicator().level();
            if (node.depth() == 0 && level != group) {
                draft.group(from.word("level", level));
                group = level;
            }
            rows(node, group);
        }
        if (hidden) {
            draft.note(from.say("note.masked", from.say("masked"), from.maskBelow()));
        }
        return draft.table();
    }

    private void rows(ResultTree.Node node, @Nullable IndicatorLevel group) {
        Progress progress = node.progress();
        Indicator indicator = progress.indicator();
        hidden |= told.hides(progress);
        String indent = "\u2003".repeat(Math.min(node.depth(), 6));
        String label = indicator.level() == group
                ? label(indicator)
                : from.say("result.below", from.word("level", indicator.level()), label(indicator));
        List<Cell> cells = new ArrayList<>(List.of(
                text(indent + label),
                ResultTold.cell(indicator, indicator.baseline()),
                ResultTold.cell(indicator, indicator.target()),
                told.actual(progress),
                told.cumulative(progress)));
        if (targets) {
            cells.add(achieved(progress));
        } else {
            cells.add(optional(indicator.source()));
        }
        draft.row(Role.ITEM, cells)
                .from(indicator.code(), from.sources().results().of(progress));
        remark(progress);
        parts(progress, indent + "\u2003");
        if (!progress.summed().isEmpty()) {
            summed(progress);
        }
    }

    private void summed(Progress progress) {
        List<Indicator> below = progress.summed().stream()
                .map(code -> from.results().progress(code).indicator())
                .toList();
        String label = progress.indicator().title() + " – " + from.say("note.summed.label");
        String count = below.size() < 2
                ? ""
                : draft.said(
                        progress.indicator().code() + ".summed",
                        label,
                        number(below.size()),
                        () -> from.sources().count(below));
        draft.told(from.say("note.summed", below.size(), count));
    }

    /** {@code 35 % (126 sur 360)}: both terms of the way from baseline to target. */
    private Cell achieved(Progress progress) {
        Optional<Share> way = told.hidesWhole(progress) ? Optional.empty() : progress.towardsTarget();
        Optional<BigDecimal> percent = way.flatMap(share -> share.percent(0));
        return percent.isEmpty()
                ? text(null)
                : new Cell.Mark(from.say(
                        "share.terms",
                        from.wording().percent(percent.get()),
                        from.wording().number(way.orElseThrow().part()),
                        from.wording().number(way.orElseThrow().whole())));
    }

    private record Key(@Nullable Gender gender, @Nullable AgeBand age) {
        String code() {
            return Stream.of(gender, age)
                    .filter(Objects::nonNull)
                    .map(Coded::code)
                    .collect(Collectors.joining(":"));
        }
    }

    private void parts(Progress progress, String indent) {
        Set<Key> keys = new LinkedHashSet<>();
        progress.cumulativeParts().forEach(part -> keys.add(new Key(part.gender(), part.age())));
        progress.parts().forEach(part -> keys.add(new Key(part.gender(), part.age())));
        for (Key key : keys) {
            List<Cell> cells = new ArrayList<>(List.of(
                    text(indent + words(key)),
                    optional(null),
                    optional(null),
                    told.part(progress, find(progress.parts(), key)),
                    told.part(progress, find(progress.cumulativeParts(), key))));
            cells.add(optional(null));
            draft.row(Role.ITEM, cells)
                    .from(
                            progress.indicator().code() + ":" + key.code(),
                            from.sources().results().of(progress, key.gender(), key.age()));
        }
    }

    private static @Nullable Measured find(List<Progress.Part> parts, Key key) {
        return parts.stream()
                .filter(part -> part.gender() == key.gender() && part.age() == key.age())
                .map(Progress.Part::measured)
                .findFirst()
                .orElse(null);
    }

    /**
     * A ratio is not seen without its two terms. Beside columns of targets the source of the data has no column of its
     * own, which would leave the others too little room.
     */
    private void remark(Progress progress) {
        boolean shown = !told.hidesWhole(progress);
        String source = Objects.requireNonNullElse(progress.indicator().source(), "");
        String remark = Stream.of(
                        terms(progress, false, shown ? progress.actual() : null),
                        terms(progress, true, shown ? progress.cumulative() : null),
                        Optional.of(MarkedText.plain(source))
                                .filter(text -> targets && !text.isBlank())
                                .map(text -> from.say("note.data.source", text)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!remark.isEmpty()) {
            draft.told(remark);
        }
    }

    private Optional<String> terms(Progress progress, boolean cumulatively, @Nullable Measured measured) {
        String column = cumulatively ? "cumulative" : "actual";
        return Optional.ofNullable(measured)
                .map(Measured::terms)
                .map(share -> from.say(
                        "note.terms." + column,
                        term(progress, column, "numerator", share.part()),
                        term(progress, column, "denominator", share.whole())));
    }

    private String term(Progress progress, String column, String which, BigDecimal number) {
        Indicator indicator = progress.indicator();
        return draft.said(
                indicator.code() + "." + column + "." + which,
                indicator.title() + " – " + from.say("column." + column) + ", "
                        + from.sources().say(which),
                number(number),
                () -> from.sources().results().term(progress, column.equals("cumulative")));
    }

    private static String label(Indicator indicator) {
        return indicator.unit().equals("%") || indicator.unit().isBlank()
                ? indicator.title()
                : indicator.title() + " (" + indicator.unit() + ")";
    }

    private String words(Key part) {
        return ResultTold.part(part.gender(), part.age(), from);
    }
}
