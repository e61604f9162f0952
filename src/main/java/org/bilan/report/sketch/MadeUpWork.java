package org.bilan.report.sketch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityMode;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Consent;
import org.bilan.activity.Gender;
import org.bilan.activity.GrantProject;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectPartner;
import org.bilan.activity.ProjectStatus;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Messages;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Made-up activities and projects, with dates of every precision and values left out here and there. */
record MadeUpWork(MadeUp much, Messages words, Period year) {
    private static final int THEMES = 2;

    ReportFacts.Work whole() {
        return new ReportFacts.Work(
                projects(), projectPartners(), activities(), activityGrants(), partners(), reach(), photos());
    }

    /** What the year before is compared by. */
    ReportFacts.Work counted() {
        return new ReportFacts.Work(projects(), List.of(), activities(), List.of(), List.of(), reach(), List.of());
    }

    List<GrantProject> grantProjects() {
        List<Project> projects = projects();
        return IntStream.range(0, projects.size())
                .mapToObj(at -> new GrantProject(
                        null,
                        at == 1 ? MadeUp.GRANT + 1 : MadeUp.GRANT,
                        projects.get(at).code(),
                        0))
                .toList();
    }

    private List<Project> projects() {
        return IntStream.range(0, Math.min(4, much.some()))
                .mapToObj(at -> new Project(
                        "PR" + at,
                        words.say("made.project") + (at == 0 ? "" : " " + (at + 1)),
                        "theme-" + at % THEMES,
                        at % 2 == 0 ? List.of("MX", "HT") : List.of(),
                        at % 2 == 0 ? words.say("made.place.1") : null,
                        year.start(),
                        at % 2 == 0 ? year.end().plusYears(1) : null,
                        at % 3 == 2 ? null : words.say("made.objective"),
                        at % 2 == 0 ? List.of(words.say("made.sector")) : List.of(),
                        at % 2 == 0 ? List.of("4", "5") : List.of(),
                        ProjectStatus.values()[at % ProjectStatus.values().length]))
                .toList();
    }

    private List<ProjectPartner> projectPartners() {
        return projects().stream()
                .map(project -> new ProjectPartner(null, project.code(), "O2", 0))
                .toList();
    }

    /** The last of many was put off, the one before cancelled. */
    private List<Activity> activities() {
        int count = much.most();
        return IntStream.range(0, count).mapToObj(at -> activity(at, count)).toList();
    }

    private Activity activity(int at, int count) {
        boolean bare = at % 4 == 3;
        boolean notDone = count > 2 && at >= count - 2;
        ActivityStatus status =
                !notDone ? ActivityStatus.DONE : at == count - 1 ? ActivityStatus.POSTPONED : ActivityStatus.CANCELLED;
        return new Activity(
                year.start().getYear() + "-A" + at,
                date(at),
                words.say(at == 1 && count > 2 ? "made.activity.long" : "made.activity." + at % 4),
                ActivityKind.values()[at % ActivityKind.values().length],
                ActivityRole.values()[at % ActivityRole.values().length],
                status,
                bare ? null : "theme-" + at % THEMES,
                at % 3 == 0 ? "PR0" : null,
                bare ? null : words.say("made.place." + at % 2),
                bare ? null : at % 2 == 0 ? "CA" : "MX",
                bare ? null : ActivityMode.values()[at % 3],
                at % 5 == 0 ? words.say("made.media") : null,
                bare ? null : words.say("made.description"),
                notDone ? words.say("made.reason") : null,
                null);
    }

    private FuzzyDate date(int at) {
        LocalDate day = year.start().plusDays(9L * at % 360);
        return switch (at % 5) {
            case 1 -> FuzzyDate.parse(day.toString().substring(0, 7));
            case 3 -> FuzzyDate.parse(day + "/" + day.plusDays(2));
            default -> FuzzyDate.of(day);
        };
    }

    private List<ActivityGrant> activityGrants() {
        return activities().stream()
                .map(one -> new ActivityGrant(null, one.code(), MadeUp.GRANT, 0))
                .toList();
    }

    private List<ActivityPartner> partners() {
        List<Activity> all = activities();
        return IntStream.range(0, all.size())
                .filter(at -> at % 3 != 2)
                .boxed()
                .flatMap(at -> Stream.of(
                        new ActivityPartner(null, all.get(at).code(), "O2", 0),
                        new ActivityPartner(null, all.get(at).code(), "O3", 1)))
                .toList();
    }

    /** Women, men and others, some of them nobody counted. */
    private List<Reach> reach() {
        List<Activity> all = activities();
        return IntStream.range(0, all.size())
                .filter(at -> at % 4 != 3)
                .boxed()
                .flatMap(at -> Stream.of(
                        people(all.get(at), ReachKind.DIRECT, Gender.WOMEN, AgeBand.ADULT, 23L + at),
                        people(all.get(at), ReachKind.DIRECT, Gender.MEN, AgeBand.YOUTH, at % 2 == 0 ? 1 : 19L + at),
                        people(all.get(at), ReachKind.DIRECT, Gender.OTHER, AgeBand.values()[at % 5], at % 3),
                        people(all.get(at), ReachKind.DIRECT, Gender.UNKNOWN, AgeBand.CHILD, at % 3),
                        new Reach(
                                null,
                                all.get(at).code(),
                                ReachKind.DIRECT,
                                ReachMeasure.ATTENDANCES,
                                Gender.UNKNOWN,
                                AgeBand.SENIOR,
                                60L + at,
                                true,
                                null,
                                null),
                        people(all.get(at), ReachKind.INDIRECT, Gender.UNKNOWN, AgeBand.UNKNOWN, 1_250)))
                .toList();
    }

    private static Reach people(Activity activity, ReachKind kind, Gender gender, AgeBand age, long count) {
        return new Reach(
                null,
                activity.code(),
                kind,
                ReachMeasure.PEOPLE,
                gender,
                age,
                count,
                kind == ReachKind.INDIRECT,
                null,
                null);
    }

    private List<Photo> photos() {
        if (much == MadeUp.NOTHING) {
            return List.of();
        }
        List<Activity> all = activities();
        Stream<Photo> ofActivities = IntStream.range(0, Math.min(6, all.size()))
                .filter(at -> at % 2 == 0)
                .mapToObj(at -> photo("F" + at, all.get(at).code(), null));
        Stream<Photo> others = Stream.of(
                photo(PhotoChoice.COVER, null, null), photo(PhotoChoice.LOGO, null, null), photo("FP", null, "PR0"));
        return Stream.concat(others, ofActivities).toList();
    }

    private Photo photo(String code, @Nullable String activity, @Nullable String project) {
        return new Photo(
                code,
                code + ".jpg",
                activity,
                project,
                words.say("made.caption"),
                words.say("made.credit"),
                words.say("made.alt"),
                null,
                null,
                Consent.NOT_NEEDED,
                null);
    }
}
