/** Projects and organizations: each with its whole story. */
@NullMarked
package org.bilan.web.project;

import org.jspecify.annotations.NullMarked;
