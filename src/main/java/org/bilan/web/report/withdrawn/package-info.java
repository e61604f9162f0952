/** Photos whose consent was withdrawn after a report was submitted with them. */
@NullMarked
package org.bilan.web.report.withdrawn;

import org.jspecify.annotations.NullMarked;
