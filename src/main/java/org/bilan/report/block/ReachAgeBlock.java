package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.ReachSources;
import org.bilan.report.material.Told;
import org.bilan.result.ReachTotal;
import org.jspecify.annotations.Nullable;

/**
 * Block « personnes rejointes par genre et âge »: everybody by age band and gender at once, one group of rows for each
 * way of reaching and each measure. Those of age or gender not specified always have their row and column.
 */
public final class ReachAgeBlock {
    private final Material from;
    private final TableDraft draft;
    private boolean approximate;
    private boolean hidden;

    private ReachAgeBlock(Material from) {
        this.from = from;
        this.draft = new TableDraft(from, "block.reach.ages")
                .words("age", 6)
                .figures("women", 2)
                .figures("men", 2)
                .figures("other.genders", 2)
                .figures("not.specified", 2)
                .figures("total", 2);
    }

    public static Table table(Material from) {
        ReachAgeBlock block = new ReachAgeBlock(from);
        from.reach().total().own().forEach(block::group);
        if (block.hidden) {
            block.draft.note(from.say("note.masked", from.say("masked"), from.maskBelow()));
        }
        if (block.approximate) {
            block.draft.note(from.say("note.approximate"));
        }
        return block.draft.table();
    }

    private void group(ReachTotal total) {
        ReachKind reach = total.reach();
        ReachMeasure measure = total.measure();
        draft.group(from.say("reach." + reach.code() + "." + measure.code()));
        for (AgeBand age : AgeBand.values()) {
            boolean told = total.byAge().containsKey(age)
                    || from.told().own(reach, measure, age).hidden()
                    || Arrays.stream(Gender.values())
                            .anyMatch(gender ->
                                    from.told().own(reach, measure, gender, age).hidden());
            if (!told) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(text(from.word("age", age)));
            for (Gender gender : Gender.values()) {
                cells.add(cell(from.told().own(reach, measure, gender, age)));
            }
            cells.add(cell(from.told().own(reach, measure, age)));
            draft.row(Role.ITEM, cells)
                    .from(
                            reach.code() + ":" + measure.code() + ":" + age.code(),
                            column -> origin(
                                    column,
                                    ReachSources.everybody(from, reach, measure).of(age)));
        }
        List<Cell> totals = new ArrayList<>();
        totals.add(text(from.say("total")));
        for (Gender gender : Gender.values()) {
            totals.add(cell(from.told().own(reach, measure, gender)));
        }
        totals.add(cell(from.told().own(reach, measure)));
        draft.row(Role.TOTAL, totals)
                .from(
                        reach.code() + ":" + measure.code(),
                        column -> origin(column, ReachSources.everybody(from, reach, measure)));
    }

    private @Nullable Origin origin(String column, ReachSources.Asked asked) {
        return switch (column) {
            case "women" -> origin(asked.of(Gender.WOMEN));
            case "men" -> origin(asked.of(Gender.MEN));
            case "other.genders" -> origin(asked.of(Gender.OTHER));
            case "not.specified" -> origin(asked.of(Gender.UNKNOWN));
            case "total" -> origin(asked);
            default -> null;
        };
    }

    private @Nullable Origin origin(ReachSources.Asked asked) {
        return from.sources().reach().of(from.told().own(asked), asked);
    }

    private Cell cell(Told told) {
        approximate |= told.approximate();
        hidden |= told.isThere() && told.hidden();
        return told.cell(from);
    }
}
