/** Workbooks: tables, long lists and a funder's own form, written cell by cell. */
@NullMarked
package org.bilan.document.sheet;

import org.jspecify.annotations.NullMarked;
