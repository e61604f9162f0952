package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.text;

import java.math.BigDecimal;
import org.bilan.document.Table;
import org.bilan.funding.RuleKind;
import org.bilan.report.form.PortalSheet;
import org.bilan.report.material.Material;

/**
 * Block « fiche portail »: for a funder whose report is typed into a portal, each section with its limit, its characters
 * with spaces as the portal counts them, and the text to paste. Empty for every other funder.
 */
public final class PortalBlock {
    private PortalBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.portal")
                .words("portal.section", 4)
                .figures("portal.limit", 2)
                .figures("portal.count", 2)
                .words("portal.text", 12);
        boolean typed = from.profile().portal() != null
                || from.rules()
                        .inForce(RuleKind.FORMAT)
                        .anyMatch(rule -> rule.demand().wanted().contains("portal"));
        if (!typed) {
            return draft.table();
        }
        for (PortalSheet.Field field :
                PortalSheet.of(from, from.typed()).sheet().fields()) {
            Integer limit = field.limit();
            String written = field.text().isEmpty() ? null : field.text();
            draft.item(
                    text(field.label()),
                    number(limit == null ? null : BigDecimal.valueOf(limit)),
                    number(written == null ? null : BigDecimal.valueOf(field.characters())),
                    text(written));
        }
        return draft.table();
    }
}
