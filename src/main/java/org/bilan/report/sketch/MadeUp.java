package org.bilan.report.sketch;

import org.bilan.value.Coded;

/** How much made-up data a template is tried with. */
public enum MadeUp implements Coded {
    /** One or two of everything. */
    FEW(2, 1),
    /** Long lists, long names, large and negative amounts, values left out. */
    MANY(40, 8),
    /** A report of which nothing was entered yet. */
    NOTHING(0, 0);

    /** The code of the made-up grant. */
    public static final String GRANT = "ESSAI";

    private final int most;
    private final int some;

    MadeUp(int most, int some) {
        this.most = most;
        this.some = some;
    }

    /** Of what there is much of: activities, expenses. */
    int most() {
        return most;
    }

    /** Of what there is less of: indicators, projects, instalments. */
    int some() {
        return some;
    }
}
