/** Reports asked for, worked on, approved and taken: what their parts share. */
@NullMarked
package org.bilan.web.report;

import org.jspecify.annotations.NullMarked;
