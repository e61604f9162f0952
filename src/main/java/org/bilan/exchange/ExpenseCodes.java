package org.bilan.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.finance.ExpenseRepository;
import org.bilan.value.TextFold;

/**
 * Codes for the expenses that lines of the books become: the source's letters and the number of the transaction, else its
 * day: {@code QB-1043}, {@code QB-1043-2}, {@code SAGE-J12}, {@code ACO-20211005}. The same file gives the same codes.
 */
final class ExpenseCodes {
    private static final int REMEMBERED = 50_000;
    private static final int LONGEST = 60;
    private static final Map<String, String> LETTERS = Map.of("quickbooks", "QB", "sage50", "SAGE", "acomba", "ACO");

    private final String letters;
    private final ExpenseRepository expenses;
    private final Map<String, Integer> used = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Set<String> taken = Set.of();

    ExpenseCodes(String source, ExpenseRepository expenses) {
        this.letters = LETTERS.getOrDefault(source, source.toUpperCase(java.util.Locale.ROOT));
        this.expenses = expenses;
    }

    String base(String number, LocalDate day) {
        String bare = TextFold.fold(number)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[^A-Z0-9.]+", "-")
                .replaceAll("^-+|-+$", "");
        if (bare.isEmpty()) {
            bare = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return letters + "-" + (bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare);
    }

    /** Asks once which of the bases are taken; to be called before a batch of {@link #next}, with what came before stored. */
    void prepare(Collection<String> bases) {
        taken = bases.isEmpty() ? Set.of() : new HashSet<>(expenses.findTaken(bases));
    }

    String next(String base) {
        int last = used.containsKey(base) ? used.get(base) : taken.contains(base) ? lastStored(base) : 0;
        String code = last == 0 ? base : base + "-" + ++last;
        while (last > 0 && (used.containsKey(code) || expenses.existsById(code))) {
            code = base + "-" + ++last;
        }
        used.put(base, Math.max(1, last));
        used.putIfAbsent(code, 1);
        return code;
    }

    /** The highest number that was added to the base; 1 if it stands alone. */
    private int lastStored(String base) {
        List<String> others = expenses.findCodesBetween(base + "-", base + ".");
        return others.stream()
                .map(code -> code.substring(base.length() + 1))
                .filter(suffix -> suffix.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }
}
