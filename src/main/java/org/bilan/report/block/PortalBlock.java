package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.text;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.funding.Narrative;
import org.bilan.funding.RuleKind;
import org.bilan.report.PastedText;
import org.bilan.report.form.PortalSheet;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.trace.How;
import org.bilan.value.TextFold;

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
                            text(written))
                    .from(TextFold.fold(field.label()).replace(' ', '-'), column -> origin(column, field, from));
        }
        return draft.table();
    }

    /** The limit stands in the funder's profile; characters are counted in the narratives that the field takes whole. */
    private static Origin origin(String column, PortalSheet.Field field, Material from) {
        if (!column.equals("portal.count")) {
            return Origin.of(How.ENTERED, from.sources().say("portal.limit"), List.of());
        }
        List<Narrative> taken = from.stories().all().stream()
                .filter(one -> field.text().contains(PastedText.of(one.text()).text()))
                .toList();
        return Origin.of(How.COUNT, from.sources().say("portal.count"), taken);
    }
}
