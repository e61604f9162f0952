package org.bilan.report.check;

import java.util.stream.Stream;
import org.bilan.report.Finding;
import org.bilan.report.material.Material;

/** One question asked of a report's facts before it is written. Pure: the same material gives the same findings in the same order. */
@FunctionalInterface
interface Check {
    Stream<Finding> findings(Material from);
}
