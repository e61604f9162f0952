package org.bilan.report;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.document.office.OfficeEngine;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileKind;
import org.bilan.funding.Profiles;
import org.bilan.funding.RuleKind;
import org.bilan.funding.RuleUnit;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.FilledDocument;
import org.bilan.value.Language;

/**
 * Makes reports: reads the facts, checks them, fills the profile's Word template, and makes every other format from that
 * Word file, so that they cannot disagree. The same facts, request, template and code give the same bytes; the clock is
 * never asked, the report's date is the request's. Threads may share it.
 */
@Singleton
public class ReportMaker {
    private final FactsReader reader;
    private final Profiles profiles;
    private final ReportTemplates templates;
    private final UsedTemplates used;
    private final PictureSource pictures;
    private final AnnexSource annexes;
    private final ChosenEngine engine;

    ReportMaker(FactsReader reader, @Value("${bilan.home}") String home, ChosenEngine engine) {
        this.reader = reader;
        this.engine = engine;
        this.profiles = new Profiles(Path.of(home));
        this.used = new UsedTemplates(Path.of(home));
        this.templates = new ReportTemplates(profiles, used);
        this.pictures = new HomePictures(Path.of(home));
        this.annexes = new HomeAnnexes(Path.of(home));
    }

    /** The kinds of report that can be made here. */
    public Profiles profiles() {
        return profiles;
    }

    /** @throws ReportRefused as {@link #make(ReportRequest, ReportProgress)} does */
    public FinishedReport make(ReportRequest request) {
        return make(request, ReportProgress.SILENT);
    }

    /**
     * A report in memory, with no file at all if its checks refuse it. Its request names the template that it was made
     * with, which is kept for good.
     *
     * @throws ReportRefused if there is no such grant, profile or template, or the template has errors
     * @throws org.bilan.funding.ProfileProblem if the profile's file cannot be used
     */
    public FinishedReport make(ReportRequest request, ReportProgress progress) {
        return made(request, progress, material(request, progress), false).report();
    }

    /**
     * A report to be looked at: its files are there even if its checks refuse it.
     *
     * @throws ReportRefused as {@link #make(ReportRequest, ReportProgress)} does
     */
    public DraftReport draft(ReportRequest request, ReportProgress progress) {
        Material material = material(request, progress);
        DraftReport draft = made(request, progress, material, true);
        return new DraftReport(draft.report(), draft.pages(), StoryFieldList.of(material), needs(request, material));
    }

    /** What names a template's file: its SHA-256. */
    public static String version(byte[] docx) {
        return UsedTemplates.hash(docx);
    }

    /** Keeps a template for good; the answer is what {@link ReportRequest#template} finds it by. */
    public String keepTemplate(byte[] docx) {
        return used.keep(docx);
    }

    /** What a preview stands for: a made-up period, and a made-up grant where the kind of report has one. */
    public static ReportRequest previewed(FunderProfile profile, Language language) {
        return MadeUpFacts.request(profile, language);
    }

    /**
     * A template filled with made-up data, as Word and PDF files.
     *
     * @throws ReportRefused if the template has errors
     */
    public static DraftReport preview(
            byte[] docx,
            FunderProfile profile,
            Language language,
            MadeUp much,
            ReportProgress progress,
            ChosenEngine engine) {
        ReportKind kind = profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER;
        CompiledTemplate template = ReportTemplates.compile(docx, profile, kind, language);
        return Preview.of(template, profile, language, much, progress, engine.office());
    }

    /** As above, printed by our own engine. */
    public static DraftReport preview(
            byte[] docx, FunderProfile profile, Language language, MadeUp much, ReportProgress progress) {
        return preview(docx, profile, language, much, progress, ChosenEngine.of(PdfEngine.BILAN, null, null));
    }

    /**
     * A kept template filled with made-up data.
     *
     * @throws ReportRefused if the template has errors, or there is no such profile
     */
    public DraftReport preview(ReportRequest request, MadeUp much, ReportProgress progress) {
        String name = Optional.ofNullable(request.profile()).orElse("");
        FunderProfile profile = profiles.find(name)
                .orElseThrow(() -> new ReportRefused("refused.profile", name, String.join(", ", profiles.names())));
        return preview(templates.bytes(profile, request), profile, request.language(), much, progress, engine);
    }

    private Material material(ReportRequest request, ReportProgress progress) {
        progress.at(Stage.READING);
        return material(request);
    }

    private DraftReport made(ReportRequest asked, ReportProgress progress, Material material, boolean anyway) {
        progress.at(Stage.CHECKING);
        List<Finding> findings = new ArrayList<>(Findings.of(material));
        Catalogue catalogue = Catalogue.of(asked.kind(), material.profile());
        OfFunder own = OfFunder.make(asked, material, catalogue, profiles);
        findings.addAll(own.findings());
        if (ReportFormat.OF_FUNDER.containsAll(asked.formats())) {
            progress.at(Stage.DONE);
            return finished(asked, own.files(), findings, own, anyway, 0);
        }
        byte[] docx = templates.bytes(material.profile(), asked);
        CompiledTemplate template = templates.compiled(docx, material.profile(), asked.kind(), asked.language());
        ReportRequest request = asked.using(used.keep(docx));
        progress.at(Stage.FILLING);
        FilledDocument filled = ReportTemplates.fill(
                template, catalogue.scope(material), properties(material), material.profile(), request.language());
        findings.addAll(TemplateGaps.findings(filled.gaps(), material));
        if (!anyway && FinishedReport.isRefused(request, findings)) {
            progress.at(Stage.DONE);
            return finished(request, List.of(), findings, own, false, 0);
        }
        OfficeEngine office = engine.office();
        LaidOut laidOut = new LaidOut(filled.file(), AnnexSheets.book(material)).printedBy(office);
        List<ReportFile> files =
                new ArrayList<>(new ReportFiles(request, laidOut, catalogue, material, progress).all());
        files.addAll(own.files());
        findings.addAll(PageChecks.findings(laidOut.remarks(), material));
        if (office != null && request.formats().contains(ReportFormat.PDF)) {
            findings.add(OfficeFinding.of(office, material));
        }
        findings.addAll(PageChecks.missing(laidOut.missing(), material));
        if (RuleChecks.inForce(material, RuleKind.FORMAT).anyMatch(rule -> rule.unit() == RuleUnit.PAGES)) {
            findings.addAll(RuleChecks.ofPages(laidOut.pageCount(), material));
        }
        progress.at(Stage.DONE);
        return finished(request, files, findings, own, anyway, anyway ? laidOut.shownPages() : 0);
    }

    private static DraftReport finished(
            ReportRequest request,
            List<ReportFile> files,
            List<Finding> findings,
            OfFunder own,
            boolean anyway,
            int pages) {
        boolean refused = !anyway && FinishedReport.isRefused(request, findings);
        FinishedReport report =
                new FinishedReport(request, refused ? List.of() : files, findings, refused ? null : own.sheet());
        return new DraftReport(report, pages, List.of(), List.of());
    }

    /**
     * What the template in use asks of a report, told in a language that need not be the report's, with nothing written.
     *
     * @throws ReportRefused as {@link #make(ReportRequest, ReportProgress)} does
     */
    public List<Need> needs(ReportRequest request, Language told) {
        Material material = material(request);
        return needs(templates.find(material.profile(), request), material, told);
    }

    /**
     * What another template than the one in use asks of a report.
     *
     * @throws ReportRefused if there is no such grant or profile, or the template has errors
     */
    public List<Need> needs(byte[] docx, ReportRequest request, Language told) {
        Material material = material(request);
        return needs(templates.compiled(docx, material.profile(), request.kind(), request.language()), material, told);
    }

    private List<Need> needs(ReportRequest request, Material material) {
        return needs(templates.find(material.profile(), request), material, request.language());
    }

    private static List<Need> needs(CompiledTemplate template, Material material, Language told) {
        Catalogue catalogue = Catalogue.of(material.request().kind(), material.profile());
        return Needs.of(template.asks(catalogue.vocabulary()), material, catalogue, told);
    }

    /** What the checks find without writing anything; the gaps that only a filled template shows are not among it. */
    public List<Finding> check(ReportRequest request) {
        return Findings.of(material(request));
    }

    /** The year of an annual report on one page, with nothing checked or written. */
    public YearAtGlance glance(ReportRequest request) {
        return YearAtGlance.of(material(request));
    }

    private Material material(ReportRequest request) {
        ReportFacts facts = reader.read(request);
        return new Material(facts, profile(facts), pictures, annexes);
    }

    /** The request's own, else the grant's, else the usual one of its kind. */
    private FunderProfile profile(ReportFacts facts) {
        ReportRequest request = facts.request();
        String usual = request.kind() == ReportKind.ANNUAL
                ? FunderProfile.ANNUAL
                : facts.funding().grants().stream()
                        .filter(grant -> grant.code().equals(request.grant()))
                        .flatMap(grant -> Stream.ofNullable(grant.profile()))
                        .findFirst()
                        .orElse(FunderProfile.DEFAULT);
        String name = Optional.ofNullable(request.profile()).orElse(usual);
        FunderProfile found = profiles.find(name)
                .orElseThrow(() -> new ReportRefused("refused.profile", name, String.join(", ", profiles.names())));
        boolean annual = found.kind() == ProfileKind.ANNUAL;
        if (annual != (request.kind() == ReportKind.ANNUAL)) {
            throw new ReportRefused("refused.kind", name, found.kind().code());
        }
        return found;
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
