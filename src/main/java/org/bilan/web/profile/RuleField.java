package org.bilan.web.profile;

import java.util.EnumSet;
import java.util.Set;
import org.bilan.funding.RuleKind;

/** What the form of a rule asks for besides its name, dates and source. */
enum RuleField {
    VALUE,
    BASE,
    BASE_CATEGORIES,
    CATEGORIES,
    LINES,
    ITEMS,
    LOCKED,
    AIDS,
    COUNTED,
    /** The event that a delay counts from, or a day. */
    EVENT,
    REPORT,
    SECTIONS,
    /** Functions of who signs, or names of annexes. */
    NAMES,
    DIMENSIONS,
    FORMATS,
    ACCOUNTANT,
    WORDING;

    static Set<RuleField> of(RuleKind kind) {
        return switch (kind) {
            case MAXIMUM_AMOUNT -> EnumSet.of(VALUE, CATEGORIES, LINES);
            case MAXIMUM_SHARE -> EnumSet.of(VALUE, BASE, BASE_CATEGORIES, CATEGORIES, LINES);
            case MINIMUM_OWN_CONTRIBUTION -> EnumSet.of(VALUE, BASE, BASE_CATEGORIES);
            case MAXIMUM_PUBLIC_AID -> EnumSet.of(VALUE, BASE, BASE_CATEGORIES, AIDS);
            case EXCLUDED -> EnumSet.of(CATEGORIES, ITEMS, LINES);
            case UNIT_CAP -> EnumSet.of(VALUE, CATEGORIES, ITEMS, LINES);
            case REALLOCATION_LIMIT -> EnumSet.of(VALUE, LOCKED);
            case INCURRED_WINDOW, RETENTION -> EnumSet.of(VALUE, EVENT);
            case REPORT_DUE -> EnumSet.of(REPORT, VALUE, EVENT);
            case IN_KIND -> EnumSet.of(COUNTED, VALUE);
            case VOUCHER_REQUIRED, EXPLANATION_ABOVE_VARIANCE -> EnumSet.of(VALUE);
            case REQUIRED_SECTION -> EnumSet.of(SECTIONS);
            case REQUIRED_ANNEX, SIGNATURE_ROLE -> EnumSet.of(NAMES);
            case REQUIRED_DISAGGREGATION -> EnumSet.of(DIMENSIONS);
            case FORMAT -> EnumSet.of(FORMATS, VALUE);
            case VISIBILITY -> EnumSet.of(WORDING);
            case ACCOUNTANT_BAND -> EnumSet.of(VALUE, ACCOUNTANT);
        };
    }
}
