/** What a partner organization's person sees first: the projects it takes part in, and what was done in them. */
@NullMarked
package org.bilan.web.partner;

import org.jspecify.annotations.NullMarked;
