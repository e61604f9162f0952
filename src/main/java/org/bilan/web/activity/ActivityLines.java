package org.bilan.web.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityGrantRepository;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.ActivityPartnerRepository;
import org.bilan.activity.Project;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.activity.ReachRepository;
import org.bilan.funding.Grant;
import org.bilan.organization.Organization;
import org.bilan.organization.Theme;
import org.bilan.result.Headcount;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;
import org.bilan.storage.BulkReader;
import org.jspecify.annotations.Nullable;

/** What stands beside each activity of a page of the list, read for the whole page at once. */
@Singleton
class ActivityLines {
    private final BulkReader bulk;
    private final ActivityRecords records;
    private final ActivityPartnerRepository partners;
    private final ActivityGrantRepository grants;
    private final ReachRepository reach;
    private final Clock clock;

    ActivityLines(
            BulkReader bulk,
            ActivityRecords records,
            ActivityPartnerRepository partners,
            ActivityGrantRepository grants,
            ReachRepository reach,
            Clock clock) {
        this.bulk = bulk;
        this.records = records;
        this.partners = partners;
        this.grants = grants;
        this.reach = reach;
        this.clock = clock;
    }

    List<ActivityLine> of(List<Activity> activities) {
        List<String> codes = activities.stream().map(Activity::code).toList();
        Map<String, List<String>> partnersOf = partners.findOf(codes).stream()
                .collect(groupingBy(ActivityPartner::activity, mapping(ActivityPartner::organization, toList())));
        Map<String, List<String>> grantsOf = grants.findOf(codes).stream()
                .collect(groupingBy(ActivityGrant::activity, mapping(ActivityGrant::grant, toList())));
        Map<String, List<Reach>> reachOf = reach.findOf(codes).stream().collect(groupingBy(Reach::activity));
        Map<String, String> organizations =
                titles(Organization.class, partnersOf.values(), Organization::code, Organization::name);
        Map<String, String> awards = titles(Grant.class, grantsOf.values(), Grant::code, Grant::title);
        Map<String, String> themes =
                titles(Theme.class, one(activities.stream().map(Activity::theme)), Theme::code, Theme::title);
        Map<String, String> projects =
                titles(Project.class, one(activities.stream().map(Activity::project)), Project::code, Project::title);
        Map<String, List<String>> needs = records.gaps(codes, LocalDate.now(clock));
        return activities.stream()
                .map(activity -> {
                    ReachTotals totals =
                            ReachTotals.of(List.of(activity), reachOf.getOrDefault(activity.code(), List.of()));
                    return new ActivityLine(
                            activity,
                            titled(activity.theme(), themes),
                            titled(activity.project(), projects),
                            named(grantsOf.get(activity.code()), awards),
                            named(partnersOf.get(activity.code()), organizations),
                            counted(totals, ReachMeasure.PEOPLE),
                            counted(totals, ReachMeasure.ATTENDANCES),
                            needs.getOrDefault(activity.code(), List.of()));
                })
                .toList();
    }

    private static @Nullable Headcount counted(ReachTotals totals, ReachMeasure measure) {
        return Optional.<ReachTotal>empty()
                .or(() -> totals.own(ReachKind.DIRECT, measure))
                .or(() -> totals.others(ReachKind.DIRECT, measure))
                .map(ReachTotal::total)
                .orElse(null);
    }

    private <T> Map<String, String> titles(
            Class<T> type, Collection<List<String>> codes, Function<T, String> code, Function<T, String> title) {
        List<String> all = codes.stream().flatMap(List::stream).distinct().toList();
        return bulk.readOf(type, "code", all, "code").stream().collect(toMap(code, title));
    }

    private static Collection<List<String>> one(Stream<@Nullable String> codes) {
        return List.of(
                codes.filter(Objects::nonNull).map(Objects::requireNonNull).toList());
    }

    private static @Nullable String titled(@Nullable String code, Map<String, String> titles) {
        return code == null ? null : titles.getOrDefault(code, code);
    }

    private static List<String> named(@Nullable List<String> codes, Map<String, String> names) {
        return codes == null
                ? List.of()
                : codes.stream().map(code -> names.getOrDefault(code, code)).toList();
    }
}
