package org.bilan.report.seal;

/** Whether the documents of a package were made once more from its facts, and what came of that. */
public enum Rebuilt {
    /** Each has the same bytes. */
    SAME,
    /** The flaws say which has not. */
    DIFFERENT,
    /** Made by another Bilan than this one. */
    OTHER_CODE,
    /** Printed by LibreOffice, which does not print the same bytes twice. */
    OTHER_ENGINE,
    /** The package is not what was sealed: nothing in it is to be trusted. */
    NOT_TRIED
}
