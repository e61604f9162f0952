package org.bilan.report.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectPartner;
import org.bilan.activity.Reach;

/** The activities of a period and what hangs on them, found by code. Lists keep the order in which people gave them. */
public final class WorkIndex {
    public static final Comparator<Activity> IN_DATE_ORDER =
            Comparator.comparing(Activity::date).thenComparing(Activity::title).thenComparing(Activity::code);

    private final ReportFacts.Work work;
    private final List<Activity> inOrder;
    private final Map<String, Project> projects;
    private final Map<String, List<ActivityPartner>> partners;
    private final Map<String, List<ActivityGrant>> grants;
    private final Map<String, List<Reach>> reach;
    private final Map<String, List<ProjectPartner>> projectPartners;
    private final Map<String, List<Photo>> photosByActivity;

    public WorkIndex(ReportFacts.Work work) {
        this.work = work;
        this.inOrder = work.activities().stream().sorted(IN_DATE_ORDER).toList();
        this.projects = work.projects().stream().collect(Collectors.toMap(Project::code, Function.identity()));
        this.partners = grouped(work.partners(), ActivityPartner::activity);
        this.grants = grouped(work.grants(), ActivityGrant::activity);
        this.reach = grouped(work.reach(), Reach::activity);
        this.projectPartners = grouped(work.projectPartners(), ProjectPartner::project);
        this.photosByActivity = work.photos().stream()
                .filter(photo -> photo.activity() != null)
                .collect(Collectors.groupingBy(photo -> String.valueOf(photo.activity())));
    }

    /** Every activity of the period whatever became of it, by date. */
    public List<Activity> activities() {
        return inOrder;
    }

    public List<Activity> done() {
        return inOrder.stream()
                .filter(activity -> activity.status() == ActivityStatus.DONE)
                .toList();
    }

    /** Planned, postponed or cancelled. */
    public List<Activity> notDone() {
        return inOrder.stream()
                .filter(activity -> activity.status() != ActivityStatus.DONE)
                .toList();
    }

    public List<Project> projects() {
        return work.projects();
    }

    public Optional<Project> project(String code) {
        return Optional.ofNullable(projects.get(code));
    }

    public List<String> partnersOf(Activity activity) {
        return partners.getOrDefault(activity.code(), List.of()).stream()
                .sorted(Comparator.comparingInt(ActivityPartner::position))
                .map(ActivityPartner::organization)
                .toList();
    }

    public List<String> partnersOf(Project project) {
        return projectPartners.getOrDefault(project.code(), List.of()).stream()
                .sorted(Comparator.comparingInt(ProjectPartner::position))
                .map(ProjectPartner::organization)
                .toList();
    }

    List<String> grantsOf(Activity activity) {
        return grants.getOrDefault(activity.code(), List.of()).stream()
                .sorted(Comparator.comparingInt(ActivityGrant::position))
                .map(ActivityGrant::grant)
                .toList();
    }

    public List<Reach> reachOf(Activity activity) {
        return reach.getOrDefault(activity.code(), List.of());
    }

    public List<Photo> photos() {
        return work.photos();
    }

    public List<Photo> photosOf(Activity activity) {
        return photosByActivity.getOrDefault(activity.code(), List.of());
    }

    /** Photos of the project itself, not those of its activities. */
    public List<Photo> photosOf(Project project) {
        return work.photos().stream()
                .filter(photo -> photo.activity() == null && project.code().equals(photo.project()))
                .toList();
    }

    private static <T> Map<String, List<T>> grouped(List<T> records, Function<T, String> key) {
        return records.stream().collect(Collectors.groupingBy(key));
    }
}
