package org.bilan.funding;

import java.util.List;
import org.bilan.value.Coded;

/**
 * The kinds of rule that a profile may hold, each with the units its value may have, the usual one first. A dated rule
 * is in force by the day of the agreement's signature where it is a term of the money, and by the last day of the period
 * where it says what a report must have: funders change their forms for everyone, their terms for new agreements only.
 */
public enum RuleKind implements Coded {
    /** What is charged to the grant, or to categories or lines of it, is at most so much. */
    MAXIMUM_AMOUNT(Dating.SIGNATURE, RuleUnit.AMOUNT),
    /** Categories or lines are at most a part of a base; without either, the grant is at most a part of all the costs. */
    MAXIMUM_SHARE(Dating.SIGNATURE, RuleUnit.PERCENT),
    /** The organization itself pays at least so much, or such a part of the costs. */
    MINIMUM_OWN_CONTRIBUTION(Dating.SIGNATURE, RuleUnit.PERCENT, RuleUnit.AMOUNT),
    /** Public aids together, each with its weight, pay at most so much or such a part of the costs. */
    MAXIMUM_PUBLIC_AID(Dating.SIGNATURE, RuleUnit.PERCENT, RuleUnit.AMOUNT),
    /** Categories, or items known by words of their description, that the grant does not pay. */
    EXCLUDED(Dating.SIGNATURE),
    /** An hour, a night or a kilometre costs at most so much. */
    UNIT_CAP(Dating.SIGNATURE, RuleUnit.HOUR, RuleUnit.NIGHT, RuleUnit.KM),
    /** A line goes beyond its budget by at most such a part without an amendment; locked lines and categories never. */
    REALLOCATION_LIMIT(Dating.SIGNATURE, RuleUnit.PERCENT, RuleUnit.AMOUNT),
    /** Costs count if incurred from the grant's first day until so long after the event, that day included. */
    INCURRED_WINDOW(Dating.SIGNATURE, RuleUnit.DAYS, RuleUnit.MONTHS),
    /** Whether goods and time given count, and at most for which part. */
    IN_KIND(Dating.SIGNATURE, RuleUnit.PERCENT),
    /** A cost of so much or more needs a voucher. */
    VOUCHER_REQUIRED(Dating.SIGNATURE, RuleUnit.AMOUNT),
    /** Vouchers are kept so long after the event. */
    RETENTION(Dating.SIGNATURE, RuleUnit.YEARS, RuleUnit.MONTHS, RuleUnit.DAYS),
    /** A report is due so long after the event, or on a fixed day. */
    REPORT_DUE(Dating.SIGNATURE, RuleUnit.MONTHS, RuleUnit.DAYS, RuleUnit.YEARS),
    REQUIRED_SECTION(Dating.PERIOD),
    REQUIRED_ANNEX(Dating.PERIOD),
    /** A line that ends beyond or under its budget by more than such a part needs an explanation. */
    EXPLANATION_ABOVE_VARIANCE(Dating.PERIOD, RuleUnit.PERCENT),
    /** People reached are told by gender or age. */
    REQUIRED_DISAGGREGATION(Dating.PERIOD),
    /** Whoever signs has one of these functions. */
    SIGNATURE_ROLE(Dating.PERIOD),
    /** The formats that the funder takes, and the most pages or characters. */
    FORMAT(Dating.PERIOD, RuleUnit.PAGES, RuleUnit.CHARACTERS),
    /** A wording that must stand in the report. */
    VISIBILITY(Dating.PERIOD),
    /** From so much public aid in a fiscal year on, up to the next band, the accounts need this work of an accountant. */
    ACCOUNTANT_BAND(Dating.PERIOD, RuleUnit.AMOUNT);

    /** The day by which a dated rule is in force or not. */
    public enum Dating {
        /** The agreement's signature; where its date is not known, the grant's first day. */
        SIGNATURE,
        /** The last day of the period that the report tells. */
        PERIOD
    }

    private final Dating dating;
    private final List<RuleUnit> units;

    RuleKind(Dating dating, RuleUnit... units) {
        this.dating = dating;
        this.units = List.of(units);
    }

    public Dating dating() {
        return dating;
    }

    /** Empty for a kind without a value. */
    public List<RuleUnit> units() {
        return units;
    }

    /** Whether such a rule counts from an event. */
    public boolean hasDeadline() {
        return this == REPORT_DUE || this == RETENTION || this == INCURRED_WINDOW;
    }
}
