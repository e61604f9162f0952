/** A report that people prepare: its row and how it is called. */
@NullMarked
package org.bilan.web.report.work;

import org.jspecify.annotations.NullMarked;
