package org.bilan.report;

import org.bilan.document.office.OfficeEngine;
import org.bilan.report.Finding.Severity;

/** What a PDF of LibreOffice does not promise, said of every report that it prints. */
final class OfficeFinding {
    private OfficeFinding() {}

    static Finding of(OfficeEngine engine, Material from) {
        return new Finding(
                "engine.libreoffice",
                Severity.WARNING,
                from.say("finding.engine.libreoffice", engine.version().toString()),
                from.say("finding.engine.libreoffice.where"),
                from.say("finding.engine.libreoffice.do"),
                null);
    }
}
