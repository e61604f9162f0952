/** Files that were asked for, waiting in the queue or made, as they lie in their folder. */
@NullMarked
package org.bilan.web.report.job;

import org.jspecify.annotations.NullMarked;
