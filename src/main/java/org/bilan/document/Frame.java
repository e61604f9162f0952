package org.bilan.document;

/**
 * What blocks stand in: how a table's style makes paragraphs and characters look there, and the width of the column in
 * points.
 */
record Frame(StyleCascade.Looks looks, double width) {
    static Frame page(double width) {
        return new Frame(StyleCascade.Looks.NONE, width);
    }
}
