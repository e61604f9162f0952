package org.bilan.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.finance.RateSpan;

/**
 * A series of exchange rates of the Bank of Canada by its name in the Bank's Valet service: {@code FXUSDCAD}, Canadian
 * dollars for one US dollar by day; {@code FXMUSDCAD}, the monthly averages; {@code FXAUSDCAD}, the annual ones.
 *
 * @see <a href="https://www.bankofcanada.ca/valet/docs">the Valet service</a>
 */
record RateSeries(String name, String currency, String target, RateSpan span) {
    /** The currency that the Bank's rates are in. */
    static final String BANK = "CAD";

    private static final Pattern NAME = Pattern.compile("FX([MA]?)([A-Z]{3})([A-Z]{3})");

    /** Empty for what is no exchange rate, such as an interest rate. */
    static Optional<RateSeries> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        RateSpan span =
                parts.group(1).equals("M") ? RateSpan.MONTH : parts.group(1).equals("A") ? RateSpan.YEAR : RateSpan.DAY;
        return Optional.of(new RateSeries(name, parts.group(2), parts.group(3), span));
    }

    /** What the records name as their source. */
    String source() {
        return "Banque du Canada, " + name;
    }
}
