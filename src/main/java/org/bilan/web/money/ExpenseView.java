package org.bilan.web.money;

import java.util.List;
import java.util.Map;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.Converted;
import org.bilan.web.Form;
import org.bilan.web.money.PartForm.Line;
import org.jspecify.annotations.Nullable;

/**
 * The page of an expense, new or stored.
 *
 * @param sheet the expense and its parts as they are stored; null for a new one
 * @param home what it cost in the currency of the books; null where it is in that currency or no rate is known
 * @param newer what somebody else stored meanwhile, by column
 * @param parts the form of the parts: as they are stored, or as typed
 * @param refusals why the parts typed are not stored
 * @param voucher the kind of the file that is attached; null if there is none
 */
public record ExpenseView(
        Form form,
        Choices choices,
        String currency,
        @Nullable AllocationSheet sheet,
        @Nullable Converted home,
        Map<String, String> newer,
        List<Line> parts,
        List<String> refusals,
        @Nullable VoucherKind voucher,
        Map<String, String> grantCurrencies) {
    public ExpenseView {
        newer = Map.copyOf(newer);
        parts = List.copyOf(parts);
        refusals = List.copyOf(refusals);
    }

    public boolean isNew() {
        return sheet == null;
    }

    /** The currency of a part's grant. */
    public String currencyOf(Allocation part) {
        return grantCurrencies.getOrDefault(part.grant(), currency);
    }
}
