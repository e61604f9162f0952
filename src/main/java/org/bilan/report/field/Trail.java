package org.bilan.report.field;

/**
 * The way of names that leads to a thing.
 *
 * @param ids what the ids of its figures begin with
 * @param words what their labels begin with where the thing has no title of its own
 */
record Trail(String ids, String words) {
    static final Trail START = new Trail("", "");

    Trail item(int at) {
        return new Trail(ids + "[" + at + "]/", words);
    }

    Trail inside() {
        return new Trail(ids + "/", words);
    }
}
