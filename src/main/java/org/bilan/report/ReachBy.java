package org.bilan.report;

import org.bilan.value.Coded;

/** What the people reached may be told apart by. */
enum ReachBy implements Coded {
    ACTIVITY,
    PROJECT,
    THEME,
    COUNTRY,
    KIND,
    MONTH,
    QUARTER,
    YEAR;

    boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** A row: its code among its like and what it is called in the report's language. */
    record Row(ReachBy by, String code, String label) {}
}
