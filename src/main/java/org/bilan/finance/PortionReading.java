package org.bilan.finance;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bilan.finance.AllocationRefusal.Reason;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.InstalmentRepository;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Money;

/** Makes of wanted portions the parts to store, or says everything that is wrong with them. Used inside a transaction. */
@Singleton
class PortionReading {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Stored stored;

    /** The tables that portions are read against. */
    @Singleton
    record Stored(
            GrantRepository grants,
            BudgetLineRepository lines,
            ExchangeRateRepository rates,
            InstalmentRepository instalments,
            ReceiptRepository receipts,
            SettingRepository settings) {
        Currency home() {
            return settings.currency();
        }
    }

    PortionReading(Stored stored) {
        this.stored = stored;
    }

    /** To be asked for once in a transaction. */
    PortionRecords records() {
        return new PortionRecords(stored);
    }

    /** The parts, in the order of their key; of no meaning once a reason is added to {@code reasons}. */
    List<Allocation> read(
            Expense expense, List<Portion> portions, PortionRecords records, List<AllocationRefusal> reasons) {
        check(portions, records, reasons);
        if (!reasons.isEmpty()) {
            return List.of();
        }
        List<Money> worth = worth(expense, portions, records, reasons);
        List<Long> amounts = reasons.isEmpty() ? PortionAmounts.of(portions, worth) : List.of();
        List<Claims.Part> parts = new ArrayList<>();
        for (int place = 0; place < amounts.size(); place++) {
            if (amounts.get(place) == 0) {
                reasons.add(AllocationRefusal.at(place, Reason.ZERO, name(portions.get(place))));
            }
            parts.add(new Claims.Part(amounts.get(place), worth.get(place)));
        }
        return reasons.isEmpty() ? claimed(expense, portions, parts, reasons) : List.of();
    }

    /** The claims are rounded in the order of the key, as by any other who writes the same parts. */
    private static List<Allocation> claimed(
            Expense expense, List<Portion> portions, List<Claims.Part> parts, List<AllocationRefusal> reasons) {
        List<Integer> order = IntStream.range(0, portions.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> portions.get(at).grant())
                        .thenComparing(at -> portions.get(at).line()))
                .toList();
        List<Allocation> allocations = new ArrayList<>();
        Claims claims =
                Claims.of(expense.amount(), order.stream().map(parts::get).toList());
        if (claims instanceof Claims.Held held) {
            for (int at = 0; at < order.size(); at++) {
                Portion portion = portions.get(order.get(at));
                long amount = parts.get(order.get(at)).amountMinor();
                long claim = held.minor().get(at);
                allocations.add(new Allocation(null, expense.code(), portion.grant(), portion.line(), amount, claim));
            }
        } else if (claims instanceof Claims.Beyond beyond) {
            reasons.add(AllocationRefusal.of(Reason.BEYOND, expense.code(), beyond.claimed(), beyond.limit()));
        } else if (claims instanceof Claims.WrongSign wrong) {
            int place = order.get(wrong.place());
            reasons.add(AllocationRefusal.at(place, Reason.SIGN, name(portions.get(place)), expense.amount()));
        }
        return allocations;
    }

    private static void check(List<Portion> portions, PortionRecords records, List<AllocationRefusal> reasons) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < portions.size(); place++) {
            Portion portion = portions.get(place);
            Grant grant = records.grant(portion.grant()).orElse(null);
            if (grant == null) {
                reasons.add(AllocationRefusal.at(place, Reason.UNKNOWN_GRANT, portion.grant()));
                continue;
            }
            List<String> budget = records.lines(grant.code());
            if (!budget.contains(portion.line())) {
                String list = budget.isEmpty() ? "—" : String.join(", ", budget);
                reasons.add(AllocationRefusal.at(place, Reason.UNKNOWN_LINE, portion.line(), grant.code(), list));
            } else if (!seen.add(grant.code() + "\n" + portion.line())) {
                reasons.add(AllocationRefusal.at(place, Reason.LINE_TWICE, name(portion)));
            }
            checkValue(place, portion, grant, reasons);
        }
    }

    private static void checkValue(int place, Portion portion, Grant grant, List<AllocationRefusal> reasons) {
        if (portion instanceof Portion.OfShare part) {
            if (part.percent().signum() <= 0 || part.percent().compareTo(WHOLE) > 0) {
                reasons.add(AllocationRefusal.at(place, Reason.SHARE, name(portion), part.percent()));
            }
        } else if (portion instanceof Portion.OfAmount part) {
            String given = part.amount().currency().getCurrencyCode();
            if (!given.equals(grant.currency())) {
                reasons.add(AllocationRefusal.at(place, Reason.CURRENCY, name(portion), given, grant.currency()));
            }
        }
    }

    /** Every portion's grant is known. */
    private static List<Money> worth(
            Expense expense, List<Portion> portions, PortionRecords records, List<AllocationRefusal> reasons) {
        List<Grant> payers = portions.stream()
                .map(portion -> records.grant(portion.grant()).orElseThrow())
                .toList();
        Worth worth = records.worth(expense.currency(), payers);
        List<Money> all = new ArrayList<>();
        for (int place = 0; place < payers.size(); place++) {
            Grant grant = payers.get(place);
            Optional<Money> whole = worth.of(expense, grant);
            if (whole.isEmpty()) {
                String day = Conversion.rateDay(expense).toString();
                reasons.add(AllocationRefusal.at(
                        place, Reason.RATE, expense.code(), expense.currency(), grant.currency(), day));
            }
            all.add(whole.orElse(expense.amount()));
        }
        return all;
    }

    private static String name(Portion portion) {
        return portion.grant() + " / " + portion.line();
    }
}
