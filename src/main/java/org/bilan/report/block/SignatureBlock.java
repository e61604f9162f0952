package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.report.material.Material;

/** Block « signature »: what is attested for the period, and room for name, function, signature and date. */
public final class SignatureBlock {
    private SignatureBlock() {}

    public static Table table(Material from) {
        return new TableDraft(from, "block.signature")
                .words("signature", 3)
                .words("blank", 7)
                .item(
                        text(from.say("signature.attests")),
                        text(from.say("signature.attestation", from.wording().period(from.period()))))
                .item(text(from.say("signature.name")), optional(null))
                .item(text(from.say("signature.function")), optional(null))
                .item(text(from.say("signature.signature")), optional(null))
                .item(text(from.say("signature.date")), optional(null))
                .table();
    }
}
