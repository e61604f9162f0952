package org.bilan.web.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.bilan.exchange.LedgerFate;
import org.bilan.exchange.LedgerOutcome;
import org.bilan.exchange.LedgerOutcome.Tally;
import org.bilan.value.Money;

/** What an import came to, as it is kept with its file: lines and amounts by what became of them, and what is to be looked at. */
public record LedgerResult(String source, Map<LedgerFate, Tally> fates, List<String> remarks) {
    private static final int REMARKS = 500;

    public LedgerResult {
        fates = Map.copyOf(fates);
        remarks = List.copyOf(remarks);
    }

    static LedgerResult of(LedgerOutcome outcome) {
        List<String> remarks = outcome.remarks().stream()
                .limit(REMARKS)
                .map(one -> one.line() == 0 ? one.message() : one.line() + " · " + one.message())
                .toList();
        return new LedgerResult(outcome.source(), outcome.fates(), remarks);
    }

    public long lines(LedgerFate fate) {
        Tally tally = fates.get(fate);
        return tally == null ? 0 : tally.lines();
    }

    void write(Properties to) {
        to.setProperty("result", source);
        fates.forEach((fate, tally) -> to.setProperty(
                "fate." + fate.name(),
                tally.lines() + " " + tally.total().minor() + " "
                        + tally.total().currency().getCurrencyCode()));
        for (int at = 0; at < remarks.size(); at++) {
            to.setProperty("remark." + at, remarks.get(at));
        }
    }

    static LedgerResult read(Properties from) {
        Map<LedgerFate, Tally> fates = new EnumMap<>(LedgerFate.class);
        for (LedgerFate fate : LedgerFate.values()) {
            String[] told = from.getProperty("fate." + fate.name(), "").split(" ");
            if (told.length == 3) {
                Money total = new Money(Long.parseLong(told[1]), Currency.getInstance(told[2]));
                fates.put(fate, new Tally(Long.parseLong(told[0]), total));
            }
        }
        List<String> remarks = new ArrayList<>();
        for (String remark = from.getProperty("remark.0"); remark != null; ) {
            remarks.add(remark);
            remark = from.getProperty("remark." + remarks.size());
        }
        return new LedgerResult(from.getProperty("result", ""), fates, remarks);
    }
}
