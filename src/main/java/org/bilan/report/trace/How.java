package org.bilan.report.trace;

import org.bilan.value.Coded;

/** How a figure was made from its terms and records. */
public enum How implements Coded {
    /** As somebody entered it in one record. */
    ENTERED,
    /** The number of the records, or of the characters of their text where a portal limits them. */
    COUNT,
    SUM,
    /** The value of the latest record of several. */
    LATEST,
    /** The largest of several counts, since they may be of the same people. */
    LARGEST,
    AVERAGE,
    /** The first term less the others. */
    DIFFERENCE,
    /** The first term over the second; a percentage where the unit says so. */
    RATIO,
    /** The first term at the rate of the second. */
    CONVERTED,
    /** A chart: its terms are its points, each a figure of its own. */
    DRAWN,
    /** A small number of people that the report does not tell; neither its value nor its records are told here. */
    HIDDEN,
    /** The report does not know yet how to tell it. */
    UNTOLD
}
