package org.bilan.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.finance.BudgetRow;
import org.bilan.funding.Due;
import org.bilan.funding.DueOrigin;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.value.Money;

/** What a grant is owed or owes at the end of the period: explanations, payments, reports. */
final class GrantChecks {
    private GrantChecks() {}

    /** Lines beyond the agreement's threshold, else the profile's, and lines that are charged without being budgeted. */
    static Stream<Finding> unexplainedVariance(Material from) {
        if (from.request().kind() != ReportKind.FUNDER) {
            return Stream.empty();
        }
        Optional<ProfileRule> rule =
                RuleChecks.inForce(from, RuleKind.EXPLANATION_ABOVE_VARIANCE).findFirst();
        Severity severity = rule.map(RuleChecks::severity).orElse(Severity.WARNING);
        Optional<BigDecimal> threshold = threshold(from.reportedGrant(), rule);
        return from.budget(from.reportedGrant()).rows().stream()
                .filter(row -> !row.heading()
                        && (row.explanation() == null || row.explanation().isBlank()))
                .flatMap(row -> variance(row, threshold, severity, from).stream());
    }

    static Optional<BigDecimal> threshold(Grant grant, Optional<ProfileRule> rule) {
        return Optional.ofNullable(grant.varianceThresholdPercent()).or(() -> rule.map(ProfileRule::value));
    }

    private static Optional<Finding> variance(
            BudgetRow row, Optional<BigDecimal> threshold, Severity severity, Material from) {
        if (row.amounts().revised() == null) {
            return row.amounts().cumulative().isZero()
                    ? Optional.empty()
                    : Optional.of(Warn.of(
                            from,
                            "line.unplanned",
                            where(row, from),
                            subject(from),
                            from.wording().money(row.amounts().cumulative())));
        }
        Optional<BigDecimal> percent = row.amounts().varianceShare().flatMap(share -> share.percent(1));
        boolean overOfNothing = percent.isEmpty()
                && row.amounts().variance().filter(money -> !money.isZero()).isPresent();
        boolean beyond = threshold.isPresent()
                && (overOfNothing
                        || percent.filter(found -> found.abs().compareTo(threshold.get()) > 0)
                                .isPresent());
        return beyond
                ? Optional.of(Warn.of(
                        from,
                        severity,
                        "variance.unexplained",
                        where(row, from),
                        subject(from),
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

    private static String where(BudgetRow row, Material from) {
        return from.say("where.line", row.line(), row.title());
    }

    private static Subject subject(Material from) {
        return new Subject("grants", from.reportedGrant().code());
    }
}
