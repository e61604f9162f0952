/** Who may sign in and what they may do, the organisation's settings, and the keeping of its data: the administrator's pages. */
@NullMarked
package org.bilan.web.administration;

import org.jspecify.annotations.NullMarked;
