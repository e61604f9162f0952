package org.bilan.finance;

import org.bilan.funding.ProfileRule;

/** One kind of rule: given the rule's data and the records, whether it is kept. Pure. */
@FunctionalInterface
interface RuleCheck {
    RuleResult check(ProfileRule rule, RuleRecords records);
}
