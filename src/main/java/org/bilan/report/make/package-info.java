/** How a report is made: template and material to finished files. */
@NullMarked
package org.bilan.report.make;

import org.jspecify.annotations.NullMarked;
