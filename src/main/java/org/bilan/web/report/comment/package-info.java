/** What people say of a report, and where in its text. */
@NullMarked
package org.bilan.web.report.comment;

import org.jspecify.annotations.NullMarked;
