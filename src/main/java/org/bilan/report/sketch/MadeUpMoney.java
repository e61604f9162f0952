package org.bilan.report.sketch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.CostCategory;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.Explanation;
import org.bilan.finance.Forecast;
import org.bilan.finance.NetAssets;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.funding.Grant;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.Messages;
import org.bilan.value.Period;

/** Made-up budget, expenses and receipts: a line overspent, one untouched, a refund below zero, gifts in kind. */
record MadeUpMoney(MadeUp much, Messages words) {
    private static final Period YEAR = MadeUpFacts.YEAR;

    ReportFacts.Finances finances(List<Grant> grants) {
        if (much == MadeUp.NOTHING) {
            return new ReportFacts.Finances(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        List<BudgetLine> lines = new ArrayList<>();
        grants.forEach(grant -> lines.addAll(lines(grant)));
        List<Expense> expenses = new ArrayList<>(expenses());
        List<Allocation> allocations = allocations(expenses);
        expenses.add(lastYear());
        return new ReportFacts.Finances(
                lines,
                expenses,
                allocations,
                receipts(grants),
                List.of(),
                explanations(),
                forecasts(),
                netAssets(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private int lineCount() {
        return much == MadeUp.MANY ? 12 : 3;
    }

    private List<BudgetLine> lines(Grant grant) {
        int count = grant.code().equals(MadeUp.GRANT) ? lineCount() : 2;
        return IntStream.range(0, count)
                .mapToObj(at -> new BudgetLine(
                        null,
                        grant.code(),
                        0,
                        "L" + at,
                        null,
                        words.say(at == 1 && much == MadeUp.MANY ? "made.line.long" : "made.line." + at % 4),
                        CostCategory.values()[at % CostCategory.values().length],
                        at == 0 ? 1_000_000_00L : 4_500_00L + at,
                        at == count - 1 ? CostKind.IN_KIND : null))
                .toList();
    }

    /** The second line is overspent; the third, if there are many, untouched. */
    private List<Expense> expenses() {
        int count = much == MadeUp.MANY ? 45 : 3;
        return IntStream.range(0, count)
                .mapToObj(at -> new Expense(
                        "E" + at,
                        day(at),
                        at % 4 == 3 ? null : day(at).plusDays(12),
                        at % 4 == 3 ? null : words.say("made.supplier." + at % 2),
                        at % 5 == 4 ? null : "F-" + (1000 + at),
                        words.say(at % 7 == 6 ? "made.expense.long" : "made.expense"),
                        CostCategory.values()[line(at) % CostCategory.values().length],
                        amount(at),
                        "CAD",
                        null,
                        null,
                        at % 2 == 0 ? "PR0" : null,
                        null,
                        line(at) == lineCount() - 1 ? CostKind.IN_KIND : null,
                        null))
                .toList();
    }

    private Expense lastYear() {
        LocalDate day = YEAR.yearBefore().start().plusDays(100);
        return new Expense(
                "EL",
                day,
                day,
                words.say("made.supplier.0"),
                "F-900",
                words.say("made.expense"),
                CostCategory.COMMUNICATION,
                31_400_00L,
                "CAD",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LocalDate day(int at) {
        return YEAR.start().plusDays(8L * at);
    }

    private int line(int at) {
        int line = at % lineCount();
        return line == 2 && much == MadeUp.MANY ? 1 : line;
    }

    private static long amount(int at) {
        if (at % 11 == 10) {
            return -250_75L;
        }
        return at == 0 ? 987_654_32L : 1_999_99L + 7L * at;
    }

    /** The last expense of all is nobody's. */
    private List<Allocation> allocations(List<Expense> expenses) {
        return IntStream.range(0, expenses.size() - (much == MadeUp.MANY ? 1 : 0))
                .mapToObj(at -> new Allocation(
                        null,
                        expenses.get(at).code(),
                        MadeUp.GRANT,
                        "L" + line(at),
                        expenses.get(at).amountMinor()))
                .toList();
    }

    private List<Receipt> receipts(List<Grant> grants) {
        List<Receipt> all = new ArrayList<>();
        for (Grant grant : grants) {
            all.add(receipt(
                    "R" + grant.code(), YEAR, grant.funder(), grant.code(), ReceiptKind.INSTALMENT, 40_000_00L));
        }
        all.add(receipt("RL", YEAR.yearBefore(), "O0", null, ReceiptKind.DONATION, 38_250_00L));
        all.add(receipt("RD", YEAR, "O2", null, ReceiptKind.DONATION, 50_00L));
        all.add(receipt("RK", YEAR, "O3", null, ReceiptKind.IN_KIND, 3_200_00L));
        return all;
    }

    private Receipt receipt(
            String code,
            Period year,
            String source,
            @org.jspecify.annotations.Nullable String grant,
            ReceiptKind kind,
            long minor) {
        return new Receipt(
                code,
                year.start().plusDays(30),
                source,
                grant,
                kind,
                minor,
                "CAD",
                null,
                kind == ReceiptKind.DONATION,
                kind == ReceiptKind.IN_KIND ? words.say("made.gift") : null);
    }

    private List<Explanation> explanations() {
        return List.of(new Explanation(
                null, MadeUp.GRANT, YEAR.start(), YEAR.end(), "line:L1", words.say("made.explanation")));
    }

    private List<Forecast> forecasts() {
        return List.of(new Forecast(null, MadeUp.GRANT, "L0", YEAR.end(), 25_000_00L));
    }

    private List<NetAssets> netAssets() {
        return List.of(new NetAssets(null, YEAR.end(), 83_400_00L, 12_000_00L, words.say("made.statements")));
    }
}
