/** One form for any record of the data folder, built from what is declared of its table, and people's words for tables, columns and choices. */
@NullMarked
package org.bilan.web.record;

import org.jspecify.annotations.NullMarked;
