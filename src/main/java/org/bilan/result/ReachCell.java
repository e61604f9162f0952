package org.bilan.result;

import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;

/** The headcount of one gender in one age band. */
public record ReachCell(Gender gender, AgeBand age, Headcount headcount) {}
