package org.bilan.report.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityTwins;
import org.bilan.finance.Expense;
import org.bilan.finance.Receipt;
import org.bilan.organization.OrganizationTwins;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;

/** Two records that look like one organization or one activity: told at the second, with both. */
final class LookAlikeChecks {
    private LookAlikeChecks() {}

    /** In a funder's report only of those that it names. */
    static Stream<Finding> organizations(Material from) {
        Set<String> named = from.request().kind() == ReportKind.FUNDER ? named(from) : Set.of();
        return OrganizationTwins.of(from.facts().parties().organizations()).stream()
                .filter(twin -> from.request().kind() != ReportKind.FUNDER
                        || named.contains(twin.first().code())
                        || named.contains(twin.second().code()))
                .map(twin -> organization(twin, from));
    }

    private static Finding organization(OrganizationTwins.Twin twin, Material from) {
        return Warn.of(
                from,
                "organization.twin",
                from.say(
                        "where.organizations",
                        Warn.quoted(twin.first().name()),
                        twin.first().code(),
                        Warn.quoted(twin.second().name()),
                        twin.second().code()),
                new Subject("organizations", twin.second().code()),
                from.word("likeness", twin.likeness()));
    }

    private static Set<String> named(Material from) {
        Set<String> named = new HashSet<>();
        named.add(from.reportedGrant().funder());
        from.activities().forEach(one -> named.addAll(from.work().partnersOf(one)));
        from.work().projects().forEach(one -> named.addAll(from.work().partnersOf(one)));
        from.reportedExpenses().stream()
                .map(Expense::supplier)
                .filter(Objects::nonNull)
                .forEach(named::add);
        from.facts().finances().receipts().stream().map(Receipt::source).forEach(named::add);
        return named;
    }

    /** Of the report's activities, whatever became of them. */
    static Stream<Finding> activities(Material from) {
        return ActivityTwins.of(from.activities()).stream().map(pair -> activity(pair.first(), pair.second(), from));
    }

    private static Finding activity(Activity first, Activity second, Material from) {
        boolean alike = first.title().equals(second.title());
        return Warn.of(
                from,
                "activity.twin",
                alike
                        ? from.say(
                                "where.activities.titled",
                                Warn.quoted(first.title()),
                                from.wording().date(first.date()),
                                first.code(),
                                from.wording().date(second.date()),
                                second.code())
                        : from.say(
                                "where.activities",
                                Warn.quoted(first.title()),
                                from.wording().date(first.date()),
                                first.code(),
                                Warn.quoted(second.title()),
                                from.wording().date(second.date()),
                                second.code()),
                new Subject("activities", second.code()));
    }
}
