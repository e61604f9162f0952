/** The steps of a report from its beginning to its acceptance, and what belongs to each. */
@NullMarked
package org.bilan.web.report.life;

import org.jspecify.annotations.NullMarked;
