package org.bilan.exchange;

/** What a column holds, for who makes a form or a description of it. */
public enum ColumnKind {
    TEXT,
    /** The key that people give a record. */
    NAME,
    /** The code of a record of another table. */
    CODE,
    /** A line of the budget of the row's grant. */
    LINE,
    /** A full date. */
    DAY,
    /** A date as precise as it is known (EDTF). */
    DATE,
    AMOUNT,
    NUMBER,
    /** One word of a closed list. */
    CHOICE,
    YES_NO,
    CURRENCY,
    COUNTRY,
    /** A photo or document of the home. */
    FILE
}
