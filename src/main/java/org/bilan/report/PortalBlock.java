package org.bilan.report;

import static org.bilan.report.TableDraft.number;
import static org.bilan.report.TableDraft.text;

import java.math.BigDecimal;
import org.bilan.document.Table;
import org.bilan.funding.ProfileSection;
import org.bilan.funding.RuleKind;

/**
 * Block « fiche portail »: for a funder whose report is typed into a portal, each section with its limit, its characters
 * with spaces as the portal counts them, and the text to paste. Empty for every other funder.
 */
final class PortalBlock {
    private PortalBlock() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.portal")
                .words("portal.section", 4)
                .figures("portal.limit", 2)
                .figures("portal.count", 2)
                .words("portal.text", 12);
        boolean typed = RuleChecks.inForce(from, RuleKind.FORMAT)
                .anyMatch(rule -> rule.demand().wanted().contains("portal"));
        if (!typed) {
            return draft.table();
        }
        for (ProfileSection section : from.profile().sections()) {
            String written =
                    from.stories().plain(section.code()).map(String::strip).orElse(null);
            Integer limit = section.maxCharacters();
            draft.item(
                    text(section.title().in(from.language())),
                    number(limit == null ? null : BigDecimal.valueOf(limit)),
                    number(written == null ? null : BigDecimal.valueOf(written.codePointCount(0, written.length()))),
                    text(written));
        }
        return draft.table();
    }
}
