package org.bilan.finance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;

/** Every kind of rule with the check that answers it. Pure: the same rules and records give the same results. */
public final class RuleBook {
    private static final Map<RuleKind, RuleCheck> CHECKS = new EnumMap<>(Map.ofEntries(
            Map.entry(RuleKind.MAXIMUM_AMOUNT, CostRules::maximumAmount),
            Map.entry(RuleKind.MAXIMUM_SHARE, CostRules::maximumShare),
            Map.entry(RuleKind.MINIMUM_OWN_CONTRIBUTION, AidRules::ownContribution),
            Map.entry(RuleKind.MAXIMUM_PUBLIC_AID, AidRules::publicAid),
            Map.entry(RuleKind.EXCLUDED, CostRules::excluded),
            Map.entry(RuleKind.UNIT_CAP, CostRules::unitCap),
            Map.entry(RuleKind.REALLOCATION_LIMIT, BudgetRules::reallocation),
            Map.entry(RuleKind.INCURRED_WINDOW, CostRules::window),
            Map.entry(RuleKind.IN_KIND, CostRules::inKind),
            Map.entry(RuleKind.VOUCHER_REQUIRED, CostRules::voucher),
            Map.entry(RuleKind.RETENTION, DutyRules::retention),
            Map.entry(RuleKind.REPORT_DUE, DutyRules::reportDue),
            Map.entry(RuleKind.REQUIRED_SECTION, PaperRules::section),
            Map.entry(RuleKind.REQUIRED_ANNEX, PaperRules::annex),
            Map.entry(RuleKind.EXPLANATION_ABOVE_VARIANCE, BudgetRules::explanation),
            Map.entry(RuleKind.REQUIRED_DISAGGREGATION, PaperRules::disaggregation),
            Map.entry(RuleKind.SIGNATURE_ROLE, PaperRules::signature),
            Map.entry(RuleKind.FORMAT, PaperRules::format),
            Map.entry(RuleKind.VISIBILITY, PaperRules::visibility),
            Map.entry(RuleKind.ACCOUNTANT_BAND, DutyRules::accountant)));

    private RuleBook() {}

    /** Each rule in force beside the records, in the profile's order. */
    public static List<RuleResult> check(RuleRecords records) {
        return records.rules().stream().map(rule -> check(rule, records)).toList();
    }

    public static RuleResult check(ProfileRule rule, RuleRecords records) {
        RuleCheck check = CHECKS.get(rule.kind());
        if (check == null) {
            throw new IllegalStateException("A kind of rule without a check: " + rule.kind());
        }
        return check.check(rule, records);
    }
}
