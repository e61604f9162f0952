package org.bilan.exchange;

import java.io.IOException;
import java.util.Optional;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerSource;
import org.jspecify.annotations.Nullable;

/** An export whose source, header and notation are known. */
record Opened(String source, LedgerShape shape, @Nullable DateOrder proven) {

    /** @throws UnreadableTable if the layout is not a ledger's, or no longer that of the source */
    static Opened of(LedgerFile file, LedgerOrder order, LedgerParts parts) throws IOException, UnreadableTable {
        Optional<LedgerSource> before = order.source() == null
                ? Optional.empty()
                : parts.sources().findById(order.source().strip().toLowerCase(java.util.Locale.ROOT));
        LedgerHeader header = file.choose(new LedgerHeaderFinder(order.newLayout() ? null : before.orElse(null)));
        String source = LedgerPrograms.source(order.source(), header);
        if (order.source() == null) {
            before = parts.sources().findById(source);
            if (before.isPresent() && !order.newLayout()) {
                header = file.choose(new LedgerHeaderFinder(before.get()));
            }
        }
        LedgerSurvey survey = LedgerSurvey.of(file, header);
        LedgerSource known = before.orElse(null);
        LedgerShape shape = survey.settle(order.dates(), order.decimals(), known);
        return new Opened(source, shape, survey.proven(order.dates(), known));
    }

    /** The layout for next month. */
    LedgerSource toKeep() {
        return shape.header().toSource(source, proven);
    }
}
