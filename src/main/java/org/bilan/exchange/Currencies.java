package org.bilan.exchange;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The currency that amounts without a currency column are in: that of their grant, or of the organization. */
interface Currencies {

    /** Empty if there is no such grant. */
    Optional<Currency> ofGrant(String code);

    /** The currency of the organization's own books. */
    Currency home();

    /** What the setting says, and Canadian dollars where it says nothing that is a currency. */
    static Currency home(@Nullable String setting) {
        return Optional.ofNullable(setting).flatMap(CurrencyCell::find).orElseGet(() -> Currency.getInstance("CAD"));
    }
}
