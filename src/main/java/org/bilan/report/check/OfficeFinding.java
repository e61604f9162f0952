package org.bilan.report.check;

import org.bilan.document.office.OfficeEngine;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.material.Material;

/** What a PDF of LibreOffice does not promise, said of every report that it prints. */
public final class OfficeFinding {
    private OfficeFinding() {}

    public static Finding of(OfficeEngine engine, Material from) {
        return new Finding(
                "engine.libreoffice",
                Severity.WARNING,
                from.say("finding.engine.libreoffice", engine.version().toString()),
                from.say("finding.engine.libreoffice.where"),
                from.say("finding.engine.libreoffice.do"),
                null);
    }
}
