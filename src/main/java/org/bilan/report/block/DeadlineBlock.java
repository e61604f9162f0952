package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;
import org.bilan.funding.DueOrigin;
import org.bilan.funding.DueState;
import org.bilan.funding.ProfileRule;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.jspecify.annotations.Nullable;

/**
 * Block « échéances »: what is due to the funder and what became of it. In an annual report what was due in its period
 * or will be in the year after, and what is late; payments have a block of their own.
 */
public final class DeadlineBlock {
    static final int SOON_DAYS = 30;

    private DeadlineBlock() {}

    public static Table table(Material from) {
        boolean annual = from.request().kind() == ReportKind.ANNUAL;
        TableDraft draft =
                new TableDraft(from, "block.deadlines").words("due.on", 3).words("obligation", 4);
        if (annual) {
            draft.words("grant", 5);
        }
        draft.words("period", 5).words("submitted.on", 3).words("status", 2).words("origin", 5);
        for (Due due : told(from)) {
            draft.row(Table.Role.ITEM, cells(due, annual, from));
        }
        return draft.table();
    }

    private static List<Cell> cells(Due due, boolean annual, Material from) {
        List<Cell> cells = new ArrayList<>(List.of(day(due.on()), text(what(due, from))));
        if (annual) {
            cells.add(optional(due.grant() == null ? null : from.grantTitle(due.grant())));
        }
        cells.add(text(from.wording().period(due.period())));
        cells.add(submittedOn(due, from) == null ? optional(null) : day(submittedOn(due, from)));
        cells.add(text(state(due, from)));
        cells.add(text(origin(due, from)));
        return cells;
    }

    public static List<Due> told(Material from) {
        return concerned(from)
                .filter(due -> due.kind() != DueKind.INSTALMENT)
                .filter(due -> from.request().kind() == ReportKind.FUNDER
                        || due.state(from.date(), 0) == DueState.OVERDUE
                        || isNear(due, from))
                .toList();
    }

    /** In a funder's report the others' deadlines are not its matter, in an annual one the organization's of other years. */
    public static Stream<Due> concerned(Material from) {
        String grant = from.request().grant();
        return from.agenda().dues().stream()
                .filter(due -> due.grant() == null
                        ? isNear(due, from)
                        : grant == null || due.grant().code().equals(grant));
    }

    /** In the period or the year after it. */
    private static boolean isNear(Due due, Material from) {
        return !due.on().isBefore(from.period().start())
                && !due.on().isAfter(from.period().end().plusYears(1));
    }

    /** The kind of report, or what its rule calls it. */
    public static String what(Due due, Material from) {
        ProfileRule rule = due.rule();
        boolean named = rule != null && (due.grant() == null || due.kind() == DueKind.OTHER);
        return named ? rule.label().in(from.language()) : from.word("obligation", due.kind());
    }

    public static String state(Due due, Material from) {
        return from.word("due", due.state(from.date(), SOON_DAYS));
    }

    public static @Nullable LocalDate submittedOn(Due due, Material from) {
        LocalDate on = due.doneOn() == null ? due.acceptedOn() : due.doneOn();
        return on == null || on.isAfter(from.date()) ? null : on;
    }

    /** Entered by people, or counted by a rule: where that was read, and whether anyone confirmed it. */
    public static String origin(Due due, Material from) {
        ProfileRule rule = due.rule();
        if (due.origin() != DueOrigin.RULE || rule == null) {
            return from.say(due.isDoubtful() ? "due.origin.doubtful" : "due.origin.entered");
        }
        ProfileRule.Source source = rule.source();
        String document = source == null ? rule.label().in(from.language()) : source.document();
        return from.say(rule.blocks() ? "due.origin.confirmed" : "due.origin.unconfirmed", document);
    }
}
