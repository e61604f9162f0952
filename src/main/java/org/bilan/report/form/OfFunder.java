package org.bilan.report.form;

import java.util.ArrayList;
import java.util.List;
import org.bilan.report.Finding;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.material.FormSource;
import org.bilan.report.material.Material;
import org.bilan.report.material.Typed;
import org.jspecify.annotations.Nullable;

/** What the funder wants besides a report: its own forms filled, and what is typed into its portal. */
public record OfFunder(
        List<ReportFile> files,
        List<Finding> findings,
        @Nullable PortalSheet sheet) {

    /**
     * Only what was asked for, and only what the profile has.
     *
     * @throws ReportRefused if nothing else was asked for and the profile has none of it
     */
    public static OfFunder make(ReportRequest request, Material from, Typed names, FormSource source) {
        boolean forms = request.formats().contains(ReportFormat.FORM)
                && !from.profile().forms().isEmpty();
        boolean portal = request.formats().contains(ReportFormat.PORTAL)
                && from.profile().hasPortal();
        if (!forms && !portal && request.isOfFunder()) {
            throw new ReportRefused("refused.form", from.profile().name());
        }
        OfFunder made = new OfFunder(new ArrayList<>(), new ArrayList<>(), null);
        if (forms) {
            FunderForms.Filled filled = FunderForms.fill(from, names, source);
            made.files().addAll(filled.files());
            made.findings().addAll(filled.findings());
        }
        return portal ? made.with(PortalSheet.of(from, names), from) : made;
    }

    private OfFunder with(PortalSheet.Told told, Material from) {
        files.add(new ReportFile(
                from.request().fileName(ReportFormat.PORTAL) + ".txt",
                ReportFormat.PORTAL,
                told.sheet().file(from)));
        findings.addAll(told.findings());
        return new OfFunder(files, findings, told.sheet());
    }
}
