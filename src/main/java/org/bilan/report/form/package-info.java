/** The funder's own form and the sheet for its portal, filled from a report's material. */
@NullMarked
package org.bilan.report.form;

import org.jspecify.annotations.NullMarked;
