/** What a report can be ordered of: grants, profiles, and what it carries besides its text. */
@NullMarked
package org.bilan.web.report.choice;

import org.jspecify.annotations.NullMarked;
