package org.bilan.report.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.RuleOutcome;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.value.TextFold;

/** Whether the books and Bilan were reconciled for the period, where the funder's profile asks for it. */
final class ReconciliationChecks {
    /** By what a profile names the annex, in any of the languages. */
    private static final Pattern NAME = Pattern.compile("rapprochement|reconciliation|conciliacion");

    private ReconciliationChecks() {}

    static Stream<Finding> reconciled(Material from) {
        return from.rules()
                .inForce(RuleKind.REQUIRED_ANNEX)
                .filter(ReconciliationChecks::asksForIt)
                .flatMap(rule -> check(rule, from).stream());
    }

    /** Whether the kept reconciliations alone tell if the annexes are there. */
    static boolean answers(ProfileRule rule) {
        return rule.kind() == RuleKind.REQUIRED_ANNEX
                && !rule.demand().wanted().isEmpty()
                && rule.demand().wanted().stream()
                        .allMatch(annex -> NAME.matcher(TextFold.fold(annex)).find());
    }

    private static boolean asksForIt(ProfileRule rule) {
        return rule.demand().wanted().stream()
                .anyMatch(annex -> NAME.matcher(TextFold.fold(annex)).find());
    }

    private static Optional<Finding> check(ProfileRule rule, Material from) {
        boolean joined = from.rules().results().stream()
                .anyMatch(one -> one.rule().equals(rule) && one.outcome() == RuleOutcome.PASS);
        if (joined) {
            return Optional.empty();
        }
        Optional<LedgerReconciliation> kept = from.facts().finances().books().map(ReportFacts.Books::kept);
        if (kept.isEmpty()) {
            return Optional.of(Warn.of(
                    from,
                    RuleChecks.severity(rule),
                    "reconciliation.none",
                    from.wording().period(from.period()),
                    subject(from),
                    rule.label().in(from.language())));
        }
        LedgerReconciliation one = kept.get();
        return one.differences() == 0
                ? Optional.empty()
                : Optional.of(Warn.of(
                        from,
                        RuleChecks.severity(rule),
                        "reconciliation.differs",
                        one.file(),
                        new Subject("reconciliations", one.code()),
                        rule.label().in(from.language()),
                        from.wording().number(one.differences()),
                        from.wording().money(one.ledger()),
                        from.wording().money(one.booked())));
    }

    private static Subject subject(Material from) {
        String grant = from.request().grant();
        return grant == null ? new Subject("settings", "organization") : new Subject("grants", grant);
    }
}
