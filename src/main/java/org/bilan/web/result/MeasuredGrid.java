package org.bilan.web.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one period, to be typed.
 *
 * @param start and {@code end} as they stand in their fields
 * @param isKnown whether something is stored of the period, so that its days stay as they are
 * @param problem of the period or of the whole; null if there is none
 */
public record MeasuredGrid(
        String start,
        String end,
        boolean isKnown,
        List<MeasuredCell> cells,
        @Nullable String problem) {
    public MeasuredGrid {
        cells = List.copyOf(cells);
    }

    /** Whether something stands, or is wrong, beside what is of everybody. */
    public boolean hasParts() {
        return cells.stream()
                .filter(cell -> cell.gender() != null || cell.age() != null)
                .anyMatch(cell -> !cell.isEmpty() || cell.problem() != null);
    }

    /** Everybody; then genders; then ages; then both at once, as far as something is there. */
    public List<MeasuredCell> whole() {
        return cells.stream()
                .filter(cell -> cell.gender() == null && cell.age() == null)
                .toList();
    }

    public List<MeasuredCell> genders() {
        return cells.stream()
                .filter(cell -> cell.gender() != null && cell.age() == null)
                .toList();
    }

    public List<MeasuredCell> ages() {
        return cells.stream()
                .filter(cell -> cell.gender() == null && cell.age() != null)
                .toList();
    }

    public List<MeasuredCell> both() {
        return cells.stream()
                .filter(cell -> cell.gender() != null && cell.age() != null)
                .toList();
    }
}
