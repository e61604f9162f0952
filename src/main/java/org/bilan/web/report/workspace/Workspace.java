package org.bilan.web.report.workspace;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.word.WebNarrative;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.RuleKind;
import org.bilan.report.check.Need;
import org.bilan.template.NarrativeText;
import org.bilan.template.Scope;
import org.bilan.value.Language;
import org.bilan.web.record.RecordTitles;
import org.bilan.web.report.annex.AnnexLine;
import org.bilan.web.report.annex.AnnexSet;
import org.bilan.web.report.annex.ReportAnnex;
import org.bilan.web.report.annex.WorkAnnexes;
import org.bilan.web.report.change.ToldChanges;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.comment.CommentThread;
import org.bilan.web.report.comment.Comments;
import org.bilan.web.report.comment.SectionStory;
import org.bilan.web.report.figure.PageFigures;
import org.bilan.web.report.figure.SpotStore;
import org.bilan.web.report.finding.FindingGroup;
import org.bilan.web.report.finding.NeedLine;
import org.bilan.web.report.finding.Remedies;
import org.bilan.web.report.job.DraftFields;
import org.bilan.web.report.job.DraftNeeds;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.job.Jobs;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.life.ReportDue;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.watch.Recall;
import org.bilan.web.report.watch.Watch;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.WorkLines;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/** Reads a report in work for its page. */
@Singleton
public class Workspace {
    /** Below the title of the section, which is an {@code h3}. */
    static final int HEADING = 3;

    private final SpotStore spots;
    private final Works works;
    private final Sections sections;
    private final Jobs jobs;
    private final WorkLines lines;
    private final ReportQueue queue;
    private final DraftFields fields;
    private final DraftNeeds needs;
    private final Remedies remedies;
    private final ProfileChoices profiles;
    private final WorkAnnexes annexes;
    private final ReportDue due;
    private final Watch watch;
    private final Recall recall;
    private final Comments comments;
    private final RecordTitles titles;

    Workspace(
            SpotStore spots,
            Works works,
            Sections sections,
            Jobs jobs,
            WorkLines lines,
            ReportQueue queue,
            DraftFields fields,
            DraftNeeds needs,
            Remedies remedies,
            ProfileChoices profiles,
            WorkAnnexes annexes,
            ReportDue due,
            Watch watch,
            Recall recall,
            Comments comments,
            RecordTitles titles) {
        this.works = works;
        this.sections = sections;
        this.jobs = jobs;
        this.lines = lines;
        this.queue = queue;
        this.spots = spots;
        this.fields = fields;
        this.needs = needs;
        this.remedies = remedies;
        this.profiles = profiles;
        this.annexes = annexes;
        this.due = due;
        this.watch = watch;
        this.recall = recall;
        this.comments = comments;
        this.titles = titles;
    }

    @ReadOnly
    public Optional<WorkView> find(String id, Language language) {
        return works.find(id).map(work -> view(work, language));
    }

    private WorkView view(ReportWork work, Language language) {
        Optional<FunderProfile> profile = profiles.find(work.profile());
        JobLine draft = job(work.draftJob());
        JobLine files = job(work.finalJob());
        Scope scope = scope(draft);
        List<Section> texts =
                profile.map(found -> sections.of(work, found, scope)).orElse(List.of());
        List<CommentThread> talks = comments.of(work.id());
        Map<String, SectionStory> shown = new LinkedHashMap<>();
        texts.forEach(section ->
                shown.put(section.code(), SectionStory.of(section.code(), blocks(section.text(), work, scope), talks)));
        return new WorkView(
                lines.line(work),
                profile.map(found -> found.title().in(language)).orElse(work.profile()),
                texts,
                shown,
                draft,
                found(draft, work.id()),
                asked(draft, work.id()),
                files,
                found(files, work.id()),
                life(work, profile, language),
                scope,
                annexes(work, profile),
                talks,
                draft == null ? PageFigures.NONE : new PageFigures(spots.of(draft.job())));
    }

    private WorkLife life(ReportWork work, Optional<FunderProfile> profile, Language language) {
        List<ReportStep> steps = works.steps(work);
        return new WorkLife(
                steps,
                profile.filter(FunderProfile::approvedByAnother).isPresent(),
                profile.filter(FunderProfile::commentsSettled).isPresent(),
                due.of(work),
                lines.funder(work),
                works.today(),
                work.state() != WorkState.APPROVED || watch.isWatching(work),
                WorkLife.isRecalled(steps) ? recall.difference(work).orElse(null) : null,
                new ToldChanges(language, titles::title, titles::currency));
    }

    private AnnexSet annexes(ReportWork work, Optional<FunderProfile> profile) {
        List<ReportAnnex> all = annexes.of(work.id());
        List<AnnexLine> lines = new ArrayList<>();
        all.forEach(one -> lines.add(new AnnexLine(one, lines.size() + 1, all.size())));
        List<String> wanted = profile.stream()
                .flatMap(found -> found.rules().stream())
                .filter(rule -> rule.kind() == RuleKind.REQUIRED_ANNEX)
                .flatMap(rule -> rule.demand().wanted().stream())
                .distinct()
                .toList();
        return new AnnexSet(lines, wanted, List.of());
    }

    Scope scope(@Nullable JobLine draft) {
        return fields.scope(draft == null ? null : draft.job());
    }

    /** A text as it will be read, for a page, with what was said of it. */
    SectionStory shown(String section, String markdown, ReportWork work, Scope fields) {
        return SectionStory.of(section, blocks(markdown, work, fields), comments.of(work.id()));
    }

    private static List<WebNarrative.Block> blocks(String markdown, ReportWork work, Scope fields) {
        return WebNarrative.blocks(
                NarrativeText.fill(markdown, fields, work.spoken()).markdown(), HEADING);
    }

    @Nullable
    JobLine job(@Nullable String id) {
        return id == null ? null : jobs.find(id).orElse(null);
    }

    /** The sections have a list of their own. */
    private List<NeedLine> asked(@Nullable JobLine draft, String work) {
        List<Need> all = needs.of(draft == null ? null : draft.job()).stream()
                .filter(need -> need.group() != Need.Group.TEXTS)
                .toList();
        return remedies.asked(all, work);
    }

    private List<FindingGroup> found(@Nullable JobLine job, String work) {
        return job == null ? List.of() : remedies.groups(queue.findings(job.job()), work);
    }
}
