/** Activities as lists and as a calendar: searched, narrowed, counted, kept as views and taken as a workbook. */
@NullMarked
package org.bilan.web.activity;

import org.jspecify.annotations.NullMarked;
