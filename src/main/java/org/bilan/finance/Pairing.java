package org.bilan.finance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bilan.value.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Which line of the books stands for which expense, one to one: first those known to be, then those of one voucher and
 * amount, of one voucher within ten days, of one amount and day. What is left stands alone.
 */
record Pairing(List<Pair> pairs) {
    private static final int DAYS = 10;

    record Pair(@Nullable LedgerCost ledger, @Nullable BookedCost booked) {}

    static Pairing of(List<LedgerCost> ledger, List<BookedCost> booked) {
        return new Matching(ledger, booked).run();
    }

    private static final class Matching {
        private final Set<Integer> lines = new LinkedHashSet<>();
        private final Set<Integer> expenses = new LinkedHashSet<>();
        private final List<LedgerCost> ledger;
        private final List<BookedCost> booked;
        private final List<Pair> pairs = new ArrayList<>();

        Matching(List<LedgerCost> ledger, List<BookedCost> booked) {
            this.ledger = ledger;
            this.booked = booked;
            for (int at = 0; at < ledger.size(); at++) {
                lines.add(at);
            }
            for (int at = 0; at < booked.size(); at++) {
                expenses.add(at);
            }
        }

        Pairing run() {
            match(LedgerCost::expense, BookedCost::expense, Long.MAX_VALUE);
            match(one -> with(bare(one.number()), one.minor()), one -> with(bare(one.voucher()), one.minor()), DAYS);
            match(one -> bare(one.number()), one -> bare(one.voucher()), DAYS);
            match(one -> one.minor() + "@" + one.date(), one -> one.minor() + "@" + one.date(), 0);
            lines.forEach(at -> pairs.add(new Pair(ledger.get(at), null)));
            expenses.forEach(at -> pairs.add(new Pair(null, booked.get(at))));
            return new Pairing(List.copyOf(pairs));
        }

        /** Pairs those with the same key, the nearest in time first. A null key is none. */
        private void match(
                Function<LedgerCost, @Nullable String> ofLine,
                Function<BookedCost, @Nullable String> ofExpense,
                long days) {
            Map<String, List<Integer>> byKey = new HashMap<>();
            for (int at : expenses) {
                String key = ofExpense.apply(booked.get(at));
                if (key != null) {
                    byKey.computeIfAbsent(key, each -> new ArrayList<>(1)).add(at);
                }
            }
            for (int at : List.copyOf(lines)) {
                LedgerCost line = ledger.get(at);
                String key = ofLine.apply(line);
                Optional<Integer> nearest = key == null
                        ? Optional.empty()
                        : byKey.getOrDefault(key, List.of()).stream()
                                .filter(expenses::contains)
                                .filter(each -> days(line, booked.get(each)) <= days)
                                .min(Comparator.comparingLong(each -> days(line, booked.get(each))));
                nearest.ifPresent(each -> {
                    lines.remove(at);
                    expenses.remove(each);
                    pairs.add(new Pair(line, booked.get(each)));
                });
            }
        }

        private static long days(LedgerCost line, BookedCost expense) {
            return Math.abs(ChronoUnit.DAYS.between(line.date(), expense.date()));
        }

        private static @Nullable String with(@Nullable String number, long minor) {
            return number == null ? null : number + "@" + minor;
        }

        /** Letters and figures only: {@code F-881} and {@code f 881} are one voucher. */
        private static @Nullable String bare(@Nullable String number) {
            String bare = number == null ? "" : Spelling.bare(number);
            return bare.isEmpty() ? null : bare;
        }
    }
}
