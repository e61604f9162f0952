package org.bilan.report.make;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.document.office.OfficeEngine;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileKind;
import org.bilan.funding.Profiles;
import org.bilan.report.Finding;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.UsedMaterial;
import org.bilan.report.UsedRecord;
import org.bilan.report.block.YearAtGlance;
import org.bilan.report.check.Findings;
import org.bilan.report.check.Need;
import org.bilan.report.check.Needs;
import org.bilan.report.fact.FactsReader;
import org.bilan.report.fact.PictureSource;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.fact.UsedRecords;
import org.bilan.report.field.Catalogue;
import org.bilan.report.field.StoryFieldList;
import org.bilan.report.field.StoryFields;
import org.bilan.report.material.AnnexSource;
import org.bilan.report.material.FormSource;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReportSources;
import org.bilan.report.sketch.MadeUp;
import org.bilan.report.sketch.MadeUpFacts;
import org.bilan.report.story.Telling;
import org.bilan.report.trace.Trace;
import org.bilan.template.CompiledTemplate;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports: reads the facts, checks them, fills the profile's Word template, and makes every other format from that
 * Word file, so that they cannot disagree. The same facts, request, template and code give the same bytes; the clock is
 * never asked, the report's date is the request's. Threads may share it.
 */
@Singleton
public class ReportMaker {
    private static final byte[] NO_TEMPLATE = {};

    private final FactsReader reader;
    private final Profiles profiles;
    private final ReportTemplates templates;
    private final UsedTemplates used;
    private final UsedFiles files;
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
        this.files = new UsedFiles(Path.of(home), profiles);
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
        return writing(material(request, progress), progress).write(false).report();
    }

    /**
     * A report to be looked at: its files are there even if its checks refuse it.
     *
     * @throws ReportRefused as {@link #make(ReportRequest, ReportProgress)} does
     */
    public DraftReport draft(ReportRequest request, ReportProgress progress) {
        Material material = material(request, progress);
        DraftReport draft = writing(material, progress).write(true);
        return new DraftReport(draft.report(), draft.pages(), StoryFieldList.of(material), needs(request, material));
    }

    /**
     * Everything that a report may say, read at one moment.
     *
     * @throws ReportRefused if there is no such grant
     */
    public ReportFacts facts(ReportRequest request) {
        return reader.read(request);
    }

    /**
     * What a report on these facts is made from here: the profile and template in use, the files of the home.
     *
     * @throws ReportRefused if there is no such profile or template
     */
    public ReportSources sources(ReportFacts facts) {
        FunderProfile profile = profile(facts);
        return new ReportSources(
                profile,
                facts.request().isOfFunder() ? NO_TEMPLATE : templates.bytes(profile, facts.request()),
                pictures,
                annexes,
                forms(profile, facts.request().language()));
    }

    /**
     * A report on facts that were read before, by the engine chosen here; the template is kept for good.
     *
     * @throws ReportRefused if the template has errors
     */
    public FinishedReport make(ReportFacts facts, ReportSources sources, ReportProgress progress) {
        if (!facts.request().isOfFunder()) {
            used.keep(sources.template());
        }
        return remade(facts, sources, progress, engine.office());
    }

    /**
     * A report on facts that were frozen, by our own engine, far from any home or database.
     *
     * @throws ReportRefused if the template has errors
     */
    public static FinishedReport remake(ReportFacts facts, ReportSources sources) {
        return remade(facts, sources, ReportProgress.SILENT, null);
    }

    private static FinishedReport remade(
            ReportFacts facts, ReportSources sources, ReportProgress progress, @Nullable OfficeEngine office) {
        Material material =
                new Material(facts, sources.profile(), sources.pictures(), sources.annexes(), StoryFields::typed);
        TemplateShelf template = TemplateShelf.of(sources.template());
        return new ReportWriting(material, template, sources.forms(), progress, office)
                .write(false)
                .report();
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

    private ReportWriting writing(Material material, ReportProgress progress) {
        FormSource forms = forms(material.profile(), material.language());
        return new ReportWriting(material, templates, forms, progress, engine.office());
    }

    private FormSource forms(FunderProfile profile, Language language) {
        return form -> profiles.form(profile.name(), form, language);
    }

    private Material material(ReportRequest request, ReportProgress progress) {
        progress.at(Stage.READING);
        return material(request);
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
        return request.isOfFunder()
                ? List.of()
                : needs(templates.find(material.profile(), request), material, request.language());
    }

    private static List<Need> needs(CompiledTemplate template, Material material, Language told) {
        Catalogue catalogue = Catalogue.of(material.request().kind(), material.profile());
        return Needs.of(template.asks(catalogue.vocabulary()), material, catalogue, told);
    }

    /**
     * The records that a report would be made from now.
     *
     * @throws ReportRefused if there is no such grant
     */
    public List<UsedRecord> records(ReportRequest request) {
        return UsedRecords.of(reader.read(request));
    }

    /**
     * The records and the files that a report would be made from now.
     *
     * @throws ReportRefused if there is no such grant or profile
     */
    public UsedMaterial used(ReportRequest request) {
        ReportFacts facts = reader.read(request);
        String kind = Optional.ofNullable(request.profile())
                .orElseGet(() -> profile(facts).name());
        return new UsedMaterial(UsedRecords.of(facts), files.of(facts, kind));
    }

    /** The same files as they are now. */
    public List<UsedRecord> filesNow(List<UsedRecord> then) {
        return files.now(then);
    }

    /** What the checks find without writing anything; the gaps that only a filled template shows are not among it. */
    public List<Finding> check(ReportRequest request) {
        return Findings.of(material(request));
    }

    /**
     * What a report tells of its period, to be compared with what another tells; from the records as they are now.
     *
     * @throws ReportRefused if there is no such grant or profile
     */
    public Telling telling(ReportRequest request) {
        return Tellings.of(material(request));
    }

    /**
     * What a sealed report tells, from the facts that were frozen with it.
     *
     * @param profile its own
     * @param trace its figures as it printed them
     */
    public Telling telling(ReportFacts frozen, FunderProfile profile, Trace trace) {
        Material then = new Material(frozen, profile, pictures, annexes, StoryFields::typed);
        return Tellings.of(then, new Telling.Frozen(today(frozen, profile), trace));
    }

    /** From the records of now; null where its grant is gone. */
    private @Nullable Telling today(ReportFacts frozen, FunderProfile profile) {
        try {
            ReportFacts now = reader.read(frozen.request());
            return Tellings.of(new Material(now, profile, pictures, annexes, StoryFields::typed));
        } catch (ReportRefused gone) {
            return null;
        }
    }

    /** The year of an annual report on one page, with nothing checked or written. */
    public YearAtGlance glance(ReportRequest request) {
        return YearAtGlance.of(material(request));
    }

    private Material material(ReportRequest request) {
        ReportFacts facts = reader.read(request);
        return new Material(facts, profile(facts), pictures, annexes, StoryFields::typed);
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
}
