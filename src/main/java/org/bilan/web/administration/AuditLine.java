package org.bilan.web.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditTrail;

/**
 * An entry of the trail as the page shows it: the cells that differ.
 *
 * @param left how many more cells there are
 */
public record AuditLine(AuditEntry entry, List<Cell> cells, int left) {
    /** So much of an entry stands on a page: the workbook and the file of the trail have the rest. */
    private static final int MOST_CELLS = 30;

    private static final int MOST_CHARACTERS = 200;

    /** A cell before and after; empty where it was absent. */
    public record Cell(String name, String before, String after) {
        Cell shortened() {
            return new Cell(name, shortened(before), shortened(after));
        }

        private static String shortened(String text) {
            return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
        }
    }

    public AuditLine {
        cells = List.copyOf(cells);
    }

    private AuditLine(AuditEntry entry, List<Cell> cells) {
        this(entry, cells, 0);
    }

    /** All that has changed. */
    public int changed() {
        return cells.size() + left;
    }

    /** As much of it as a page among others can hold. */
    AuditLine shortened() {
        List<Cell> first = cells.stream().limit(MOST_CELLS).map(Cell::shortened).toList();
        return new AuditLine(entry, first, cells.size() - first.size());
    }

    static AuditLine of(AuditEntry entry, AuditTrail.Content content) {
        Set<String> names = new LinkedHashSet<>(content.before().keySet());
        names.addAll(content.after().keySet());
        List<Cell> cells = new ArrayList<>();
        for (String name : names) {
            String before = content.before().getOrDefault(name, "");
            String after = content.after().getOrDefault(name, "");
            if (!before.equals(after)) {
                cells.add(new Cell(name, before, after));
            }
        }
        return new AuditLine(entry, cells);
    }

    /** As {@link #of}, with the cells that stayed too: all that is erased with the entry. */
    static AuditLine whole(AuditEntry entry, AuditTrail.Content content) {
        Set<String> names = new LinkedHashSet<>(content.before().keySet());
        names.addAll(content.after().keySet());
        return new AuditLine(
                entry,
                names.stream()
                        .map(name -> new Cell(
                                name,
                                content.before().getOrDefault(name, ""),
                                content.after().getOrDefault(name, "")))
                        .filter(cell ->
                                !cell.before().isEmpty() || !cell.after().isEmpty())
                        .toList());
    }

    public Instant at() {
        return Instant.ofEpochMilli(entry.at());
    }
}
