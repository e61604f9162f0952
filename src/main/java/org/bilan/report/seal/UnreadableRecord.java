package org.bilan.report.seal;

/** JSON that is not the record that it should be; {@code place} leads to what is wrong: {@code work.activities[3].date}. */
final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    UnreadableRecord(String place) {
        super("Not what it should be: " + place);
        this.place = place;
    }

    UnreadableRecord(String place, Exception cause) {
        super("Not what it should be: " + place, cause);
        this.place = place;
    }

    String place() {
        return place;
    }
}
