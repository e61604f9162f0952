package org.bilan.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** By what the exports of the known programs are told apart when nobody says which one it is. */
final class LedgerPrograms {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final List<String> OF_QUICKBOOKS =
            List.of("split", "ventilation", "transaction type", "type d'operation", "trans #", "memo/description");
    private static final List<String> OF_SAGE =
            List.of("je#", "je #", "no je", "no ej", "je no", "ej no", "source #", "source no", "no source");

    private LedgerPrograms() {}

    /** @throws UnreadableTable if the name is no source's, or the program cannot be told */
    static String source(@Nullable String said, LedgerHeader header) throws UnreadableTable {
        if (said != null) {
            String name = said.strip().toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches()) {
                throw new UnreadableTable(0, "ledger.source.form", said);
            }
            return name;
        }
        return byTitle(String.join(" ", header.titles()))
                .or(() -> byHeadings(header))
                .orElseThrow(() -> new UnreadableTable(0, "ledger.source.unknown"));
    }

    private static Optional<String> byTitle(String titles) {
        String folded = TextFold.fold(titles);
        if (folded.contains("acomba")) {
            return Optional.of("acomba");
        }
        if (folded.contains("quickbooks")) {
            return Optional.of("quickbooks");
        }
        boolean sage = folded.contains("sage 50") || folded.contains("simple comptable") || folded.contains("simply");
        return sage ? Optional.of("sage50") : Optional.empty();
    }

    private static Optional<String> byHeadings(LedgerHeader header) {
        List<String> headings =
                header.row().cells().stream().map(LedgerField::plain).toList();
        if (headings.stream().anyMatch(OF_SAGE::contains)) {
            return Optional.of("sage50");
        }
        return headings.stream().anyMatch(OF_QUICKBOOKS::contains) ? Optional.of("quickbooks") : Optional.empty();
    }
}
