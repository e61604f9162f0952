package org.bilan.exchange;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.finance.BudgetLine;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;

/** An amendment follows its grant, and a version of a budget its amendment. */
final class AmendmentCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (findings.arrives(Tables.AMENDMENTS)) {
            records.of(Tables.AMENDMENTS).arriving().forEach(row -> checkDays(row, records, findings));
            checkAmounts(records, findings);
        }
        if (findings.arrives(Tables.BUDGET_LINES)) {
            records.of(Tables.BUDGET_LINES).arriving().forEach(row -> checkVersion(row, records, findings));
        }
    }

    private static void checkDays(Row<Amendment> row, Records records, Findings findings) {
        Amendment amendment = row.record();
        Grant grant = records.of(Tables.GRANTS).record(amendment.grant());
        if (grant == null) {
            return;
        }
        LocalDate agreed = grant.signedOn() == null ? grant.start() : grant.signedOn();
        if (amendment.signedOn().isBefore(agreed)) {
            findings.add(
                    Tables.AMENDMENTS,
                    row,
                    "signed_on",
                    "amendment.early",
                    amendment.signedOn().toString(),
                    grant.code(),
                    agreed.toString());
        }
        LocalDate end = amendment.newEnd();
        if (end != null && end.isBefore(grant.start())) {
            String start = grant.start().toString();
            findings.add(Tables.AMENDMENTS, row, "new_end", "day.before", end.toString(), "start", start);
        }
    }

    /** Amendments may take from a grant, but never more than it has. */
    private static void checkAmounts(Records records, Findings findings) {
        Map<String, List<Row<Amendment>>> byGrant = records.of(Tables.AMENDMENTS).rows().stream()
                .sorted(Comparator.comparingInt(row -> row.record().number()))
                .collect(Collectors.groupingBy(row -> row.record().grant()));
        byGrant.forEach((code, rows) -> {
            Grant grant = records.of(Tables.GRANTS).record(code);
            BigInteger amount = grant == null ? BigInteger.ZERO : BigInteger.valueOf(grant.amountMinor());
            for (Row<Amendment> row : rows) {
                Long change = row.record().amountChangeMinor();
                amount = amount.add(BigInteger.valueOf(change == null ? 0 : change));
                boolean refused = amount.signum() < 0 || amount.bitLength() > 62;
                if (grant != null && refused && row.arrives()) {
                    findings.add(Tables.AMENDMENTS, row, "amount_change", "amendment.amount", code);
                    return;
                }
            }
        });
    }

    private static void checkVersion(Row<BudgetLine> row, Records records, Findings findings) {
        BudgetLine line = row.record();
        String key = Tables.AMENDMENTS.key(
                new Amendment(null, line.grant(), Math.max(1, line.version()), LocalDate.EPOCH, null, null, null));
        if (line.version() > 0 && !records.of(Tables.AMENDMENTS).knows(key)) {
            String number = Integer.toString(line.version());
            findings.add(Tables.BUDGET_LINES, row, "version", "amendment.unknown", number, line.grant());
        }
    }
}
