package org.bilan.report;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.finance.CostCategory;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleBase;
import org.bilan.funding.RuleKind;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.value.Coded;
import org.bilan.value.Money;
import org.bilan.value.Share;

/** The funder's rules that the facts alone can answer. A rule without value cannot tell, and is silent. */
final class RuleChecks {
    private RuleChecks() {}

    /** A category beyond its largest share of everything charged to the grant since its start. */
    static Stream<Finding> shares(Material from) {
        if (from.request().kind() != ReportKind.FUNDER) {
            return Stream.empty();
        }
        return inForce(from, RuleKind.MAXIMUM_SHARE).flatMap(rule -> share(rule, from).stream());
    }

    private static Optional<Finding> share(ProfileRule rule, Material from) {
        BigDecimal most = rule.value();
        Optional<CostCategory> category =
                rule.scope().categories().stream().findFirst().flatMap(code -> Coded.find(CostCategory.class, code));
        boolean ofAll = rule.scope().base() == null || rule.scope().base() == RuleBase.TOTAL;
        if (most == null || category.isEmpty() || !ofAll) {
            return Optional.empty();
        }
        List<Charge> charges = from.chargesSinceStart();
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        Money total = sum(charges.stream(), currency);
        Money part = sum(charges.stream().filter(one -> one.expense().category() == category.get()), currency);
        return Share.of(part, total)
                .percent(2)
                .filter(percent -> percent.compareTo(most) > 0)
                .map(percent -> Warn.of(
                        from,
                        severity(rule),
                        "rule.share",
                        where(rule, from),
                        new Subject("grants", from.reportedGrant().code()),
                        rule.label().in(from.language()),
                        from.wording().percent(percent),
                        from.wording().percent(most),
                        from.wording().money(part),
                        from.wording().money(total)));
    }

    /** Those of the profile that hold for this report. */
    static Stream<ProfileRule> inForce(Material from, RuleKind kind) {
        return from.profile().inForce(from.grant(from.request().grant()).orElse(null), from.period()).stream()
                .filter(rule -> rule.kind() == kind);
    }

    static Severity severity(ProfileRule rule) {
        return rule.blocks() ? Severity.BLOCKED : Severity.WARNING;
    }

    /** Where the rule was read, so that people can look it up. */
    private static String where(ProfileRule rule, Material from) {
        ProfileRule.Source source = rule.source();
        String grant = from.say("where.grant", from.reportedGrant().title());
        return source == null ? grant : from.say("where.rule", grant, source.document());
    }

    private static Money sum(Stream<Charge> charges, Currency currency) {
        return charges.map(Charge::charged).reduce(Money.zero(currency), Money::plus);
    }
}
