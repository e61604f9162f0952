package org.bilan.exchange;

import java.time.LocalDate;
import org.bilan.finance.BudgetLine;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;

/** An amendment follows its grant, and a version of a budget its amendment. */
final class AmendmentCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (findings.arrives(Tables.AMENDMENTS)) {
            records.of(Tables.AMENDMENTS).arriving().forEach(row -> checkDays(row, records, findings));
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
        LocalDate signed = grant.signedOn();
        if (signed != null && amendment.signedOn().isBefore(signed)) {
            findings.add(
                    Tables.AMENDMENTS,
                    row,
                    "signed_on",
                    "amendment.early",
                    amendment.signedOn().toString(),
                    grant.code(),
                    signed.toString());
        }
        LocalDate end = amendment.newEnd();
        if (end != null && end.isBefore(grant.start())) {
            String start = grant.start().toString();
            findings.add(Tables.AMENDMENTS, row, "new_end", "day.before", end.toString(), "start", start);
        }
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
