package org.bilan.report.make;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bilan.document.office.OfficeEngine;
import org.bilan.funding.RuleKind;
import org.bilan.funding.RuleUnit;
import org.bilan.report.AnnexPart;
import org.bilan.report.Finding;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportRequest;
import org.bilan.report.block.AnnexSheets;
import org.bilan.report.block.CorrectionBlock;
import org.bilan.report.check.Findings;
import org.bilan.report.check.OfficeFinding;
import org.bilan.report.check.PageChecks;
import org.bilan.report.check.RuleChecks;
import org.bilan.report.check.TemplateGaps;
import org.bilan.report.check.TypedFigures;
import org.bilan.report.field.Catalogue;
import org.bilan.report.form.OfFunder;
import org.bilan.report.material.FormSource;
import org.bilan.report.material.Material;
import org.bilan.report.trace.SourceAnnex;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceLater;
import org.bilan.template.Appendix;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.FilledDocument;
import org.jspecify.annotations.Nullable;

/** One report on its way from its facts to its files. It asks neither the database nor the clock. */
final class ReportWriting {
    private final Material material;
    private final TemplateShelf templates;
    private final FormSource forms;
    private final ReportProgress progress;
    private final @Nullable OfficeEngine office;

    /** @param office what prints it; null for our own engine */
    ReportWriting(
            Material material,
            TemplateShelf templates,
            FormSource forms,
            ReportProgress progress,
            @Nullable OfficeEngine office) {
        this.material = material;
        this.templates = templates;
        this.forms = forms;
        this.progress = progress;
        this.office = office;
    }

    /** @param anyway whether its files are wanted even if its checks refuse it */
    DraftReport write(boolean anyway) {
        ReportRequest asked = material.request();
        progress.at(Stage.CHECKING);
        List<Finding> findings = new ArrayList<>(Findings.of(material));
        Catalogue catalogue = Catalogue.of(asked.kind(), material.profile());
        if (asked.isOfFunder()) {
            return ofFunder(asked, catalogue, findings, anyway);
        }
        byte[] docx = templates.bytes(material.profile(), asked);
        CompiledTemplate template = templates.compiled(docx, material.profile(), asked.kind(), asked.language());
        ReportRequest request = asked.using(templates.keep(docx));
        progress.at(Stage.FILLING);
        FilledDocument filled = ReportTemplates.fill(
                template,
                catalogue.scope(material),
                properties(material),
                material.profile(),
                request.language(),
                annex(template, catalogue));
        OfFunder own = OfFunder.make(asked, material, catalogue.typed(material), forms);
        findings.addAll(own.findings());
        findings.addAll(TemplateGaps.findings(filled.gaps(), material));
        findings.addAll(TypedFigures.findings(material));
        if (!anyway && FinishedReport.isRefused(request, findings)) {
            progress.at(Stage.DONE);
            return finished(request, List.of(), findings, own, false, List.of(), material.figures()::trace);
        }
        LaidOut laidOut = new LaidOut(filled.file(), AnnexSheets.book(material)).printedBy(office);
        List<ReportFile> files =
                new ArrayList<>(new ReportFiles(request, laidOut, catalogue, material, progress).all());
        files.addAll(own.files());
        findings.addAll(PageChecks.findings(laidOut.remarks(), material));
        if (office != null && request.formats().contains(ReportFormat.PDF)) {
            findings.add(OfficeFinding.of(office, material));
        }
        findings.addAll(PageChecks.missing(laidOut.missing(), material));
        if (material.rules().inForce(RuleKind.FORMAT).anyMatch(rule -> rule.unit() == RuleUnit.PAGES)) {
            findings.addAll(RuleChecks.ofPages(laidOut.pageCount(), material));
        }
        progress.at(Stage.DONE);
        return finished(
                request,
                files,
                findings,
                own,
                anyway,
                anyway ? laidOut.shownPages() : List.of(),
                material.figures()::trace);
    }

    /** A form prints few figures: what is typed in the report's narratives is compared with those of every block. */
    private DraftReport ofFunder(ReportRequest asked, Catalogue catalogue, List<Finding> findings, boolean anyway) {
        OfFunder own = OfFunder.make(asked, material, catalogue.typed(material), forms);
        findings.addAll(own.findings());
        Supplier<Trace> printed = material.figures().now();
        if (!material.stories().typedByHand().isEmpty()) {
            catalogue.note(material);
            findings.addAll(TypedFigures.findings(material));
        }
        progress.at(Stage.DONE);
        return finished(asked, own.files(), findings, own, anyway, List.of(), printed);
    }

    /** What the report corrects, and where its figures come from, as far as that was asked for. */
    private @Nullable Appendix annex(CompiledTemplate template, Catalogue catalogue) {
        Appendix corrections = CorrectionBlock.annex(material, template, catalogue.vocabulary());
        Appendix sources = material.request().annexes().stream().anyMatch(AnnexPart.FigureSources.class::isInstance)
                ? new SourceAnnex(material.figures()::trace, RecordDays.of(material.facts()), material.language())
                : null;
        return corrections == null || sources == null
                ? corrections == null ? sources : corrections
                : (figures, place) -> corrections.write(figures, place) + sources.write(figures, place);
    }

    private DraftReport finished(
            ReportRequest request,
            List<ReportFile> files,
            List<Finding> findings,
            OfFunder own,
            boolean anyway,
            List<Integer> pages,
            Supplier<Trace> trace) {
        boolean refused = !anyway && FinishedReport.isRefused(request, findings);
        FinishedReport report = new FinishedReport(
                request,
                refused ? List.of() : files,
                findings,
                refused ? null : own.sheet(),
                refused ? TraceLater.NONE : new TraceLater(trace));
        return new DraftReport(report, pages, List.of(), List.of());
    }

    private static DocumentProperties properties(Material material) {
        ReportRequest request = material.request();
        String title = material.profile().title().in(request.language());
        String subject = request.grant() == null
                ? material.wording().years(request.period())
                : material.reportedGrant().title();
        return new DocumentProperties(
                title + " — " + subject, material.facts().home().own().name(), request.date());
    }
}
