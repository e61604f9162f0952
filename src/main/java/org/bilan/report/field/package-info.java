/** Every name that a template or a narrative can use, with its value. */
@NullMarked
package org.bilan.report.field;

import org.jspecify.annotations.NullMarked;
