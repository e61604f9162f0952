/** Reports asked for, worked on, approved and taken. */
@NullMarked
package org.bilan.web.report;

import org.jspecify.annotations.NullMarked;
