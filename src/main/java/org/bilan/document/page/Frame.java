package org.bilan.document.page;

/**
 * What blocks stand in: how a table's style makes paragraphs and characters look there, the width of the column in
 * points, and how far beyond it something wider may reach.
 */
record Frame(StyleCascade.Looks looks, double width, double room) {
    /** Nothing reaches beyond it. */
    Frame(StyleCascade.Looks looks, double width) {
        this(looks, width, 0);
    }

    static Frame page(double width) {
        return page(width, 0);
    }

    static Frame page(double width, double room) {
        return new Frame(StyleCascade.Looks.NONE, width, room);
    }
}
