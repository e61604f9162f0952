/** The lists of reports, and the form that begins one. */
@NullMarked
package org.bilan.web.report.list;

import org.jspecify.annotations.NullMarked;
