/** What two reports tell of the same year, beside each other: what agrees, what differs, and why. Pure. */
@org.jspecify.annotations.NullMarked
package org.bilan.report.story;
