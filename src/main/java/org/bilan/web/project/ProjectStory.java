package org.bilan.web.project;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectRepository;
import org.bilan.activity.ProjectStatus;
import org.bilan.funding.AmendmentRepository;
import org.bilan.funding.Grant;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.organization.Theme;
import org.bilan.organization.ThemeRepository;
import org.bilan.result.Indicator;
import org.bilan.result.ResultTree;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.grant.GrantTerms;
import org.bilan.web.result.PeopleCount;
import org.bilan.web.result.ReachFigures;

/** Reads the whole story of one project. */
@Singleton
class ProjectStory {
    private static final int LATEST = 8;
    private static final int PHOTOS = 8;
    /** More costs are not added up for a page. */
    private static final long MOST_COSTS = 1_500;

    private final ProjectRepository projects;
    private final ProjectFigures figures;
    private final ProjectMoney money;
    private final ReachFigures reach;
    private final ThemeRepository themes;
    private final OrganizationRepository organizations;
    private final AmendmentRepository amendments;
    private final Clock clock;

    ProjectStory(
            ProjectRepository projects,
            ProjectFigures figures,
            ProjectMoney money,
            ReachFigures reach,
            ThemeRepository themes,
            OrganizationRepository organizations,
            AmendmentRepository amendments,
            Clock clock) {
        this.projects = projects;
        this.figures = figures;
        this.money = money;
        this.reach = reach;
        this.themes = themes;
        this.organizations = organizations;
        this.amendments = amendments;
        this.clock = clock;
    }

    @ReadOnly
    Optional<ProjectView> of(String code, Language language) {
        return projects.findById(code).map(project -> view(project, language, LocalDate.now(clock)));
    }

    private ProjectView view(Project project, Language language, LocalDate today) {
        String code = project.code();
        long costs = figures.countExpenses(code);
        List<ProjectView.Paying> paying =
                figures.grantsOf(code).stream().map(this::paying).toList();
        LocalDate start = project.start();
        LocalDate end = project.end();
        return new ProjectView(
                project,
                Optional.ofNullable(project.theme())
                        .flatMap(themes::findById)
                        .map(Theme::title)
                        .orElse(project.theme()),
                ProjectList.countries(project, language),
                start == null || end == null ? null : new Period(start, end),
                figures.partners(code),
                paying,
                costs > MOST_COSTS ? null : money.budget(project, today),
                costs,
                figures.activitiesOf(code, LATEST),
                figures.countActivities(code),
                PeopleCount.total(reach.ofProject(code), reach.cohortsOfProject(code)),
                results(code, today),
                figures.photos(code, PHOTOS),
                gaps(project, paying, today));
    }

    private ProjectView.Paying paying(Grant grant) {
        GrantTerms terms = new GrantTerms(grant, amendments.findByGrantOrderByNumber(grant.code()));
        String funder =
                organizations.findById(grant.funder()).map(Organization::name).orElse(grant.funder());
        return new ProjectView.Paying(grant.code(), grant.title(), funder, terms.period(), terms.amount());
    }

    private List<ResultTree.Node> results(String project, LocalDate today) {
        List<Indicator> indicators = figures.indicators(project);
        if (indicators.isEmpty()) {
            return List.of();
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        Period ever = new Period(LocalDate.of(1900, 1, 1), today);
        return ResultTree.of(indicators, ever, figures.measurements(codes)).nodes(indicators);
    }

    private List<ProjectView.Gap> gaps(Project project, List<ProjectView.Paying> grants, LocalDate today) {
        List<ProjectView.Gap> gaps = new ArrayList<>();
        LocalDate end = project.end();
        if (end != null && end.isBefore(today) && project.status() == ProjectStatus.ACTIVE) {
            gaps.add(new ProjectView.Gap("over", 0));
        }
        if (project.objective() == null) {
            gaps.add(new ProjectView.Gap("objective", 0));
        }
        if (grants.isEmpty()) {
            gaps.add(new ProjectView.Gap("unpaid", 0));
        }
        long uncounted = figures.countUncounted(project.code());
        if (uncounted > 0) {
            gaps.add(new ProjectView.Gap("uncounted", uncounted));
        }
        return gaps;
    }
}
