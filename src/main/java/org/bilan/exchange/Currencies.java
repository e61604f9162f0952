package org.bilan.exchange;

import java.util.Currency;
import java.util.Optional;

/** The currency that amounts without a currency column are in: that of their grant. */
interface Currencies {

    /** Empty if there is no such grant. */
    Optional<Currency> ofGrant(String code);
}
