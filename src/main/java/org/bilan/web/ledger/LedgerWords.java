package org.bilan.web.ledger;

import java.util.List;
import java.util.Locale;
import org.bilan.exchange.LedgerFate;
import org.bilan.web.Page;

/** The words for what stands in an export and what becomes of it. */
public final class LedgerWords {
    /** The programs whose exports are recognised. */
    public static final List<String> PROGRAMS = List.of("quickbooks", "sage50", "acomba");

    private LedgerWords() {}

    /** {@code QuickBooks}, or the name that people gave the source. */
    public static String source(Page page, String source) {
        return page.has("source." + source) ? page.say("source." + source) : source;
    }

    public static String fate(Page page, LedgerFate fate) {
        return page.say("fate." + fate.name().toLowerCase(Locale.ROOT));
    }

    /** What a fate means, in a sentence below its number. */
    public static String meaning(Page page, LedgerFate fate) {
        return page.say("fate." + fate.name().toLowerCase(Locale.ROOT) + ".hint");
    }
}
