package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.report.material.Material;
import org.bilan.value.Money;

/** Block « apports en nature »: goods and time received in the period, each at the value that it was given. */
public final class InKindBlock {
    private InKindBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.in.kind")
                .words("donor", 4)
                .words("nature", 6)
                .words("date", 3)
                .figures("value", 3);
        List<Receipt> given = from.facts().finances().receipts().stream()
                .filter(one ->
                        one.kind() == ReceiptKind.IN_KIND && from.period().contains(one.receivedOn()))
                .filter(one ->
                        from.request().grant() == null || from.request().grant().equals(one.grant()))
                .sorted(Comparator.comparing(Receipt::receivedOn).thenComparing(Receipt::code))
                .toList();
        for (Receipt one : given) {
            draft.item(
                            text(from.parties().nameOf(one.source())),
                            optional(one.note()),
                            day(one.receivedOn()),
                            amount(new Money(one.amountMinor(), Currency.getInstance(one.currency()))))
                    .from(one.code(), column -> from.sources().entered(one));
        }
        return draft.table();
    }
}
