/** The tables that a template can name. */
@NullMarked
package org.bilan.report.block;

import org.jspecify.annotations.NullMarked;
