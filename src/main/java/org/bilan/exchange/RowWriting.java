package org.bilan.exchange;

/** The record whose cells are being written. */
interface RowWriting {

    /** The text of another column of the row; empty when absent. */
    String text(String column);

    /** The currencies of the grants. */
    Currencies currencies();
}
