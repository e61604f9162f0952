/** Grants and funders: each with its whole story, edited in place. */
@NullMarked
package org.bilan.web.grant;

import org.jspecify.annotations.NullMarked;
