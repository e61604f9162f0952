package org.bilan.result;

/** A number of people or of attendances; approximate as soon as a part of it is. */
public record Headcount(long count, boolean approximate) {
    static final Headcount NONE = new Headcount(0, false);

    Headcount plus(Headcount other) {
        return new Headcount(Math.addExact(count, other.count), approximate || other.approximate);
    }
}
