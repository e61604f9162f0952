package org.bilan.exchange;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerSource;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** The first reading of an export, which settles for the whole file what no row alone can tell. */
final class LedgerSurvey {
    private static final int HEADINGS = 10_000;

    private final LedgerHeader header;
    private final DateEvidence dates = new DateEvidence();
    private final LedgerAmounts amounts;
    private final Set<String> headings = new HashSet<>();
    private boolean nested;

    private LedgerSurvey(LedgerHeader header, boolean workbook) {
        this.header = header;
        this.amounts = new LedgerAmounts(workbook);
    }

    static LedgerSurvey of(LedgerFile file, LedgerHeader header) throws IOException, UnreadableTable {
        LedgerSurvey survey = new LedgerSurvey(header, file.isWorkbook());
        try (Rows rows = file.rows()) {
            int count = 0;
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.line() > header.row().line()) {
                    survey.look(row);
                    if (++count > Limits.ROWS) {
                        throw new UnreadableTable(row.line(), "ledger.rows", Limits.ROWS);
                    }
                }
            }
        }
        return survey;
    }

    private void look(RawRow row) {
        dates.add(header.text(LedgerField.DATE, row), row.line());
        for (LedgerField field :
                List.of(LedgerField.DEBIT, LedgerField.CREDIT, LedgerField.AMOUNT, LedgerField.BALANCE)) {
            amounts.add(header.text(field, row), row.line());
        }
        if (!nested && !header.has(LedgerField.ACCOUNT)) {
            String label = LedgerText.label(row);
            if (LedgerText.isTotal(label)) {
                nested = headings.contains(LedgerText.closedBy(label));
            } else if (headings.size() < HEADINGS && !LedgerFigures.isIn(row, header)) {
                headings.add(TextFold.fold(LedgerText.heading(row, header)));
            }
        }
    }

    /** @throws UnreadableTable if the dates or amounts can be read in several ways, or in none */
    LedgerShape settle(@Nullable DateOrder saidDates, @Nullable Character saidMark, @Nullable LedgerSource before)
            throws UnreadableTable {
        DateOrder order = dates.decide(saidDates, before == null ? null : before.dates());
        amounts.decide(saidMark);
        return new LedgerShape(header, order, amounts, nested);
    }

    /** The order to remember: one that the file proves or a person said, not one that it merely allows. */
    @Nullable
    DateOrder proven(@Nullable DateOrder said, @Nullable LedgerSource before) throws UnreadableTable {
        DateOrder known = before == null ? null : before.dates();
        return said != null || dates.isSure() ? dates.decide(said, known) : known;
    }
}
