package org.bilan.report.material;

import org.bilan.value.Coded;

/** What the people reached may be told apart by. */
public enum ReachBy implements Coded {
    ACTIVITY,
    PROJECT,
    THEME,
    COUNTRY,
    KIND,
    MONTH,
    QUARTER,
    YEAR;

    public boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** A row: its code among its like and what it is called in the report's language. */
    public record Row(ReachBy by, String code, String label) {}
}
