/** Facts that nobody entered, to try templates, forms and names with. */
@NullMarked
package org.bilan.report.sketch;

import org.jspecify.annotations.NullMarked;
