/** The numbers that people typed by hand in their narratives, held against the figures of the report. Pure. */
@org.jspecify.annotations.NullMarked
package org.bilan.report.typed;
