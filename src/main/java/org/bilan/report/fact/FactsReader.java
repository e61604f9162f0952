package org.bilan.report.fact;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrantRepository;
import org.bilan.activity.ActivityPartnerRepository;
import org.bilan.activity.ActivityRepository;
import org.bilan.activity.GrantProject;
import org.bilan.activity.GrantProjectRepository;
import org.bilan.activity.Photo;
import org.bilan.activity.PhotoRepository;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectPartnerRepository;
import org.bilan.activity.ProjectRepository;
import org.bilan.activity.ReachRepository;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.organization.PersonRepository;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.organization.ThemeRepository;
import org.bilan.report.ReportRequest;
import org.bilan.value.Period;
import org.bilan.value.TextFold;

/** Reads the facts of one report, all in one read-only transaction. No other class of reports asks the database anything. */
@Singleton
public class FactsReader {
    private final SettingRepository settings;
    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final ThemeRepository themes;
    private final ProjectRepository projects;
    private final ProjectPartnerRepository projectPartners;
    private final GrantProjectRepository grantProjects;
    private final ActivityRepository activities;
    private final ActivityGrantRepository activityGrants;
    private final ActivityPartnerRepository activityPartners;
    private final ReachRepository reach;
    private final PhotoRepository photos;
    private final GrantFacts grants;

    FactsReader(
            SettingRepository settings,
            OrganizationRepository organizations,
            PersonRepository people,
            ThemeRepository themes,
            ProjectRepository projects,
            ProjectPartnerRepository projectPartners,
            GrantProjectRepository grantProjects,
            ActivityRepository activities,
            ActivityGrantRepository activityGrants,
            ActivityPartnerRepository activityPartners,
            ReachRepository reach,
            PhotoRepository photos,
            GrantFacts grants) {
        this.settings = settings;
        this.organizations = organizations;
        this.people = people;
        this.themes = themes;
        this.projects = projects;
        this.projectPartners = projectPartners;
        this.grantProjects = grantProjects;
        this.activities = activities;
        this.activityGrants = activityGrants;
        this.activityPartners = activityPartners;
        this.reach = reach;
        this.photos = photos;
        this.grants = grants;
    }

    /** @throws ReportRefused if the request names a grant that is not there */
    @Transactional(readOnly = true)
    public ReportFacts read(ReportRequest request) {
        List<Organization> all = sorted(organizations.findAllOrderByCode());
        Map<String, String> values =
                settings.findAllOrderByKey().stream().collect(Collectors.toMap(Setting::key, Setting::value));
        ReportFacts.Home home = home(values, all);
        List<GrantProject> links = sorted(grantProjects.findAllOrderByGrantAndPosition());
        ReportFacts.Work work = work(request, links);
        GrantFacts.Found money = grants.read(
                request, links, work.projects().stream().map(Project::code).collect(Collectors.toSet()));
        return new ReportFacts(
                request,
                home,
                new ReportFacts.Parties(
                        all,
                        sorted(people.findAllOrderByCode()).stream()
                                .filter(person ->
                                        person.date() == null || person.date().touches(request.period()))
                                .toList(),
                        themes.findAllOrderByCode()),
                money.funding(),
                work,
                counted(request, request.period().yearBefore(), links),
                money.finances(),
                money.results());
    }

    private static ReportFacts.Home home(Map<String, String> values, List<Organization> all) {
        String named = values.getOrDefault("organization", "");
        String folded = TextFold.fold(named);
        Organization own = all.stream()
                .filter(one -> one.code().equals(named)
                        || TextFold.fold(one.name()).equals(folded)
                        || (one.acronym() != null
                                && TextFold.fold(one.acronym()).equals(folded)))
                .findFirst()
                .orElseGet(() -> new Organization("", named, null, List.of(), null, List.of(), null, null, null));
        return new ReportFacts.Home(
                own,
                Currency.getInstance(values.getOrDefault("currency", "CAD")),
                fiscalYearStart(values.getOrDefault("fiscal_year_start", "01-01")));
    }

    private static MonthDay fiscalYearStart(String setting) {
        try {
            return MonthDay.parse("--" + setting);
        } catch (DateTimeException unreadable) {
            return MonthDay.of(1, 1);
        }
    }

    private ReportFacts.Work work(ReportRequest request, List<GrantProject> links) {
        Period period = request.period();
        ReportFacts.Work counted = counted(request, period, links);
        Set<String> codes = codes(counted.activities());
        Set<String> projectCodes =
                counted.projects().stream().map(Project::code).collect(Collectors.toSet());
        return new ReportFacts.Work(
                counted.projects(),
                sorted(projectPartners.findAllOrderByProjectAndPosition()).stream()
                        .filter(one -> projectCodes.contains(one.project()))
                        .toList(),
                counted.activities(),
                activityGrants.findOf(codes),
                activityPartners.findOf(codes),
                counted.reach(),
                sorted(photos.findAllOrderByCode()).stream()
                        .filter(photo -> belongs(photo, codes, projectCodes, period))
                        .toList());
    }

    /** The activities and the people that they reached, without what else hangs on them: all that a comparison needs. */
    private ReportFacts.Work counted(ReportRequest request, Period period, List<GrantProject> links) {
        List<Activity> found = request.grant() == null
                ? activities.findBetween(period.start(), period.end())
                : activities.findOfGrantBetween(request.grant(), period.start(), period.end());
        List<Project> ofReport = projects(request, period, found, links);
        return new ReportFacts.Work(
                ofReport, List.of(), found, List.of(), List.of(), reach.findOf(codes(found)), List.of());
    }

    private static Set<String> codes(List<Activity> activities) {
        return activities.stream().map(Activity::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean belongs(Photo photo, Set<String> activities, Set<String> projects, Period period) {
        if (photo.activity() != null) {
            return activities.contains(photo.activity());
        }
        boolean inTime = photo.takenOn() == null || photo.takenOn().touches(period);
        return photo.code().equals(PhotoChoice.COVER)
                || photo.code().equals(PhotoChoice.LOGO)
                || (photo.project() == null ? inTime : projects.contains(photo.project()) && inTime);
    }

    /** Those the activities belong to, those the grant pays for, and in an annual report those alive in the period. */
    private List<Project> projects(
            ReportRequest request, Period period, List<Activity> found, List<GrantProject> links) {
        Set<String> wanted = new TreeSet<>();
        found.stream().map(Activity::project).filter(java.util.Objects::nonNull).forEach(wanted::add);
        links.stream()
                .filter(link -> link.grant().equals(request.grant()))
                .map(GrantProject::project)
                .forEach(wanted::add);
        return sorted(projects.findAllOrderByCode()).stream()
                .filter(project ->
                        wanted.contains(project.code()) || (request.grant() == null && isAlive(project, period)))
                .toList();
    }

    private static boolean isAlive(Project project, Period period) {
        boolean dated = project.start() != null || project.end() != null;
        boolean begun = project.start() == null || !project.start().isAfter(period.end());
        boolean open = project.end() == null || !project.end().isBefore(period.start());
        return dated && begun && open;
    }

    /** Streams of repositories are closed here, inside the transaction. */
    static <T> List<T> sorted(Stream<T> stream) {
        try (stream) {
            return stream.toList();
        }
    }
}
