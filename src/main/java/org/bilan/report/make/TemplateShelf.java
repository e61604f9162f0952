package org.bilan.report.make;

import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.template.CompiledTemplate;
import org.bilan.value.Language;

/** Where the Word template of a report is found, and what remembers which one it was. */
interface TemplateShelf {
    /** @throws ReportRefused if there is none */
    byte[] bytes(FunderProfile profile, ReportRequest request);

    /** @throws ReportRefused if the template has errors */
    CompiledTemplate compiled(byte[] docx, FunderProfile profile, ReportKind kind, Language language);

    /** Keeps a template that a report was made with, and answers what names it. */
    String keep(byte[] docx);

    /** The one template that a report brings along, compiled afresh and kept nowhere. */
    static TemplateShelf of(byte[] docx) {
        return new TemplateShelf() {
            @Override
            public byte[] bytes(FunderProfile profile, ReportRequest request) {
                return docx;
            }

            @Override
            public CompiledTemplate compiled(byte[] file, FunderProfile profile, ReportKind kind, Language language) {
                return ReportTemplates.compile(file, profile, kind, language);
            }

            @Override
            public String keep(byte[] file) {
                return UsedTemplates.hash(file);
            }
        };
    }
}
