package org.bilan.web.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityStatus;
import org.bilan.storage.BulkReader;

/** Activities found, counted and put in order by the database. */
@Singleton
class ActivityRecords {
    static final String NEWEST = "date_earliest DESC, date_latest DESC, code DESC";
    static final String OLDEST = "date_earliest, date_latest, code";

    private static final int AT_ONCE = 500;

    private final BulkReader bulk;

    ActivityRecords(BulkReader bulk) {
        this.bulk = bulk;
    }

    /** How many there are of each status; none for a status that nothing has. */
    Map<ActivityStatus, Long> count(Condition condition) {
        Map<ActivityStatus, Long> counts = new EnumMap<>(ActivityStatus.class);
        bulk.read(
                        StatusTally.class,
                        "FROM (SELECT status, COUNT(*) AS total FROM activity WHERE " + condition.sql()
                                + " GROUP BY status) tally",
                        condition.bound())
                .forEach(tally -> counts.put(tally.status(), tally.total()));
        return counts;
    }

    /** Whether there is none at all. */
    boolean isEmpty() {
        return bulk.read(ActivityCode.class, "FROM activity LIMIT 1").isEmpty();
    }

    List<Activity> find(Condition condition, String order, int limit, long offset) {
        return bulk.read(
                Activity.class,
                "FROM activity WHERE " + condition.sql() + " ORDER BY " + order + " LIMIT " + limit + " OFFSET "
                        + offset,
                condition.bound());
    }

    /** In the order of the codes given; those that are gone are left out. */
    List<Activity> findAll(List<String> codes) {
        return bulk.readOf(Activity.class, "code", codes, "code").stream()
                .sorted(Comparator.comparingInt(activity -> codes.indexOf(activity.code())))
                .toList();
    }

    List<String> codes(Condition condition, String order) {
        return bulk
                .read(
                        ActivityCode.class,
                        "FROM activity WHERE " + condition.sql() + " ORDER BY " + order,
                        condition.bound())
                .stream()
                .map(ActivityCode::code)
                .toList();
    }

    List<ActivityHeading> headings(Condition condition) {
        return bulk.read(
                ActivityHeading.class, "FROM activity WHERE " + condition.sql() + " ORDER BY code", condition.bound());
    }

    /** What is missing in these activities on that day; those that lack nothing are left out. */
    Map<String, List<String>> gaps(List<String> codes, LocalDate today) {
        Map<String, List<String>> gaps = new HashMap<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<Object> values = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (Attention each : Attention.EACH) {
                words.add("CASE WHEN " + each.on(today).sql() + " THEN '" + each.code() + " ' ELSE '' END");
                values.addAll(each.on(today).values());
            }
            values.add(codes.subList(from, Math.min(from + AT_ONCE, codes.size())));
            bulk.read(
                            ActivityGaps.class,
                            "FROM (SELECT code, " + String.join(" || ", words)
                                    + " AS needs FROM activity WHERE code IN (?)) gaps WHERE needs <> ''",
                            values.toArray())
                    .forEach(found ->
                            gaps.put(found.code(), List.of(found.needs().strip().split(" "))));
        }
        return gaps;
    }

    List<String> countries() {
        return bulk
                .read(
                        CountryCode.class,
                        "FROM (SELECT DISTINCT country FROM activity WHERE country IS NOT NULL) countries"
                                + " ORDER BY country")
                .stream()
                .map(CountryCode::country)
                .toList();
    }

    /** The first possible day of the earliest activity that took place; empty where none did. */
    Optional<LocalDate> firstDay() {
        return day("date_earliest");
    }

    /** The first possible day of the latest activity that took place; empty where none did. */
    Optional<LocalDate> lastDay() {
        return day("date_earliest DESC");
    }

    private Optional<LocalDate> day(String order) {
        return bulk
                .read(ActivityDay.class, "FROM activity WHERE status = 'DONE' ORDER BY " + order + " LIMIT 1")
                .stream()
                .map(ActivityDay::dateEarliest)
                .findFirst();
    }
}
