/** Where every figure of a report comes from: how it was made, and the records behind it with their versions. */
@NullMarked
package org.bilan.report.trace;

import org.jspecify.annotations.NullMarked;
