package org.bilan.document.sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.document.Cell;
import org.bilan.value.Missing;

/** Adds up the columns of a list as its rows pass by. */
final class LongTotals {
    private final ListTotals wanted;
    /** By the words of the columns that keep rows apart. */
    private final Map<String, Sum> sums = new TreeMap<>();

    LongTotals(ListTotals wanted) {
        this.wanted = wanted;
    }

    void add(List<Cell> row) {
        if (wanted.added().isEmpty()) {
            return;
        }
        List<String> words =
                wanted.apart().stream().map(at -> word(row.get(at))).toList();
        Sum sum = sums.computeIfAbsent(String.join("\n", words), key -> new Sum(words));
        wanted.added().forEach(at -> sum.add(at, row.get(at)));
    }

    private static String word(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : "";
    }

    List<Sum> sums() {
        return List.copyOf(sums.values());
    }

    /** The sums of the rows that have the same words. */
    final class Sum {
        private final List<String> words;
        private final Map<Integer, Cell> totals = new TreeMap<>();

        private Sum(List<String> words) {
            this.words = words;
        }

        private void add(int column, Cell cell) {
            if (!(cell instanceof Cell.Absent)) {
                totals.merge(column, cell, Sum::plus);
            }
        }

        private static Cell plus(Cell one, Cell other) {
            if (one instanceof Cell.Amount first
                    && other instanceof Cell.Amount second
                    && first.money().currency().equals(second.money().currency())) {
                return new Cell.Amount(first.money().plus(second.money()));
            } else if (one instanceof Cell.Number first && other instanceof Cell.Number second) {
                return new Cell.Number(first.number().add(second.number()));
            }
            return new Cell.Absent(Missing.NO_SUM);
        }

        /** What stands in the row of the total; {@code label} is the word for it. */
        Cell cell(int column, String label) {
            int apart = wanted.apart().indexOf(column);
            String word = apart < 0 || sums.size() == 1 ? "" : words.get(apart);
            if (column == 0) {
                return new Cell.Text(word.isEmpty() ? label : label + " " + word);
            }
            return apart < 0
                    ? totals.getOrDefault(column, new Cell.Absent(Missing.NOT_APPLICABLE))
                    : new Cell.Text(word);
        }

        /** Over the rows from the second to the {@code last}; empty where there is no sum. */
        String formula(int column, int last) {
            if (column == 0 || !totals.containsKey(column) || totals.get(column) instanceof Cell.Absent) {
                return "";
            }
            // Of all that is listed together, so that what a reader filters is added up as filtered.
            return sums.size() == 1 ? "SUBTOTAL(9," + range(column, last) + ")" : sumOfWords(column, last);
        }

        private String sumOfWords(int column, int last) {
            return wanted.apart().stream()
                    .map(at -> range(at, last) + ",\""
                            + words.get(wanted.apart().indexOf(at)).replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",", "SUMIFS(" + range(column, last) + ",", ")"));
        }

        private static String range(int column, int last) {
            String letter = SheetCells.column(column);
            return letter + "2:" + letter + last;
        }
    }
}
