/** What reaches people outside of the pages about what is due: its words, the calendar file, the reminders by mail. */
@NullMarked
package org.bilan.notice;

import org.jspecify.annotations.NullMarked;
