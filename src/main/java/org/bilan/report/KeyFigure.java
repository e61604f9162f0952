package org.bilan.report;

import org.bilan.document.Cell;

/** One of the year's figures with last year's beside it, the change, and a sentence for who reads no tables. */
record KeyFigure(String label, Cell value, Cell previous, Cell change, String sentence) {}
