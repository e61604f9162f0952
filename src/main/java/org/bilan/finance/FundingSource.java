package org.bilan.finance;

import java.util.List;
import org.bilan.funding.GrantKind;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One source of funding, in home currency: a grant, or what was received of one kind from one giver without a grant.
 *
 * @param grant the grant's code; absent for receipts without one
 * @param title the grant's title, or the giver
 * @param giver the funder or giver by name
 * @param grantKind present for a grant
 * @param receiptKind present for receipts without a grant
 * @param planned promised for the time considered; absent where nothing was promised for it or no rate is known
 * @param received arrived in the time considered, zero if nothing did
 * @param approximate one of the receipts is
 * @param receipts the codes of the receipts behind {@code received}; none where only the grant's instalments tell
 */
public record FundingSource(
        @Nullable String grant,
        String title,
        String giver,
        @Nullable GrantKind grantKind,
        @Nullable ReceiptKind receiptKind,
        SourceType type,
        SourceStatus status,
        @Nullable Money planned,
        Money received,
        boolean approximate,
        List<String> receipts) {

    public FundingSource {
        receipts = List.copyOf(receipts);
    }
}
