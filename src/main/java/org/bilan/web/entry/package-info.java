/** Activities written down: the form, the people reached, the photos, and the form that partners fill in offline. */
@NullMarked
package org.bilan.web.entry;

import org.jspecify.annotations.NullMarked;
