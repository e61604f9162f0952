package org.bilan.report.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.Explanation;
import org.bilan.funding.Due;
import org.bilan.funding.DueOrigin;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportKind;
import org.bilan.report.block.DeadlineBlock;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.value.Money;

/** What a grant is owed or owes at the end of the period: explanations, payments, reports. */
final class GrantChecks {
    private GrantChecks() {}

    /** Lines beyond the agreement's threshold, else the profile's, and lines that are charged without being budgeted. */
    static Stream<Finding> unexplainedVariance(Material from) {
        if (from.request().kind() != ReportKind.FUNDER) {
            return endedInYear(from);
        }
        Optional<ProfileRule> rule =
                from.rules().inForce(RuleKind.EXPLANATION_ABOVE_VARIANCE).findFirst();
        Severity severity = rule.map(RuleChecks::severity).orElse(Severity.WARNING);
        Grant grant = from.reportedGrant();
        return unexplained(grant, from)
                .flatMap(row -> variance(grant, row, threshold(grant, rule), severity, from).stream())
                .map(found -> rule.map(asking -> found.askedBy(asking, from.profile()))
                        .orElse(found));
    }

    /** Of the grants with a budget that end in the year; a line that any report of the grant explained is explained. */
    private static Stream<Finding> endedInYear(Material from) {
        return from.grantsOfPeriod().stream()
                .filter(grant -> from.period().contains(from.terms(grant).life().end()))
                .filter(grant -> from.budget(grant).rows().stream()
                        .anyMatch(row -> row.amounts().revised() != null))
                .flatMap(grant -> {
                    Set<String> explained = from.facts().finances().explanations().stream()
                            .filter(one -> one.grant().equals(grant.code()))
                            .map(Explanation::subject)
                            .collect(Collectors.toSet());
                    Optional<BigDecimal> threshold = Optional.ofNullable(grant.varianceThresholdPercent());
                    return unexplained(grant, from)
                            .filter(row -> !explained.contains("line:" + row.line()))
                            .flatMap(row -> variance(grant, row, threshold, Severity.WARNING, from).stream());
                });
    }

    private static Stream<BudgetRow> unexplained(Grant grant, Material from) {
        return from.budget(grant).rows().stream()
                .filter(row -> !row.heading()
                        && (row.explanation() == null || row.explanation().isBlank()));
    }

    static Optional<BigDecimal> threshold(Grant grant, Optional<ProfileRule> rule) {
        return Optional.ofNullable(grant.varianceThresholdPercent()).or(() -> rule.map(ProfileRule::value));
    }

    private static Optional<Finding> variance(
            Grant grant, BudgetRow row, Optional<BigDecimal> threshold, Severity severity, Material from) {
        if (row.amounts().revised() == null) {
            return row.amounts().cumulative().isZero()
                    ? Optional.empty()
                    : Optional.of(Warn.of(
                            from,
                            "line.unplanned",
                            where(grant, row, from),
                            subject(grant),
                            from.wording().money(row.amounts().cumulative())));
        }
        Optional<BigDecimal> percent = row.amounts().varianceShare().flatMap(share -> share.percent(1));
        boolean beyond = threshold.isPresent() && row.amounts().variesBeyond(threshold.get());
        return beyond
                ? Optional.of(Warn.of(
                        from,
                        severity,
                        "variance.unexplained",
                        where(grant, row, from),
                        subject(grant),
                        percent.map(found -> from.signedPercent(found))
                                .orElse(from.wording().dash()),
                        row.amounts()
                                .variance()
                                .map(from::signedMoney)
                                .orElse(from.wording().dash()),
                        from.wording().percent(threshold.get())))
                : Optional.empty();
    }

    /** Reports and audits that were due by the report's date, by what people entered or a rule counts, and not handed in. */
    static Stream<Finding> overdueObligations(Material from) {
        return DeadlineBlock.concerned(from)
                .filter(due -> due.kind().isHandedIn() && due.state(from.date(), 0) == DueState.OVERDUE)
                .map(due -> overdue(due, from));
    }

    private static Finding overdue(Due due, Material from) {
        Grant grant = due.grant();
        String where = grant == null ? from.home() : from.say("where.grant", grant.title());
        ProfileRule rule = due.origin() == DueOrigin.RULE ? due.rule() : null;
        ProfileRule.Source source = rule == null ? null : rule.source();
        return Warn.of(
                from,
                "obligation.overdue",
                source == null ? where : from.say("where.rule", where, source.document()),
                grant == null ? new Subject("duties", due.key()) : new Subject("obligations", grant.code()),
                DeadlineBlock.what(due, from),
                from.wording().dateLong(due.on()));
    }

    /** Payments expected by the end of the period of which nothing is recorded. */
    static Stream<Finding> missingInstalments(Material from) {
        LocalDate end = from.period().end();
        return from.facts().funding().instalments().stream()
                .filter(one -> concerns(one.grant(), from))
                .filter(one -> one.expectedOn().compareTo(end) <= 0
                        && one.expectedOn().isBefore(from.date())
                        && one.receivedOn() == null)
                .map(one -> Warn.of(
                        from,
                        "instalment.missing",
                        from.say(
                                "where.grant",
                                from.grant(one.grant()).map(Grant::title).orElse(one.grant())),
                        new Subject("instalments", one.grant()),
                        one.number(),
                        from.wording()
                                .money(new Money(
                                        one.amountMinor(),
                                        Currency.getInstance(from.grant(one.grant())
                                                .map(Grant::currency)
                                                .orElse(from.currency().getCurrencyCode())))),
                        from.wording().dateLong(one.expectedOn())));
    }

    /** In a funder's report the others' obligations are not its matter. */
    private static boolean concerns(String grant, Material from) {
        return from.request().grant() == null || from.request().grant().equals(grant);
    }

    /** In an annual report a line is one of many grants' lines. */
    private static String where(Grant grant, BudgetRow row, Material from) {
        String line = from.say("where.line", row.line(), row.title());
        return from.request().kind() == ReportKind.FUNDER
                ? line
                : from.say("where.of", from.say("where.grant", grant.title()), line);
    }

    private static Subject subject(Grant grant) {
        return new Subject("grants", grant.code());
    }
}
