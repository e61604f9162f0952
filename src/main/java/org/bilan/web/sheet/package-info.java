/** Lists of the pages as workbooks: what a list shows by pages, whole, in its order and with its filter, for a spreadsheet program. */
@NullMarked
package org.bilan.web.sheet;

import org.jspecify.annotations.NullMarked;
