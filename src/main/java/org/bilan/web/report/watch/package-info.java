/** What changes after an approval, and leads the report back to its draft. */
@NullMarked
package org.bilan.web.report.watch;

import org.jspecify.annotations.NullMarked;
