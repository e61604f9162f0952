/** Reports of one year side by side: whether they tell the same story. */
@NullMarked
package org.bilan.web.report.story;

import org.jspecify.annotations.NullMarked;
