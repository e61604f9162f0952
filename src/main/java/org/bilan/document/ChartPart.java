package org.bilan.document;

import org.bilan.value.Language;

/** A {@link Chart} as the XML of a native chart (DrawingML, ISO/IEC 29500-1 clause 21.2). */
final class ChartPart {
    private ChartPart() {}

    /** {@code workbookId} is the chart part's relationship to its numbers. */
    static String xml(Chart chart, Language language, String workbookId) {
        throw new UnsupportedOperationException();
    }
}
