/** The first page: what is due, what is missing, what changed, and the year at a glance. */
@NullMarked
package org.bilan.web.home;

import org.jspecify.annotations.NullMarked;
