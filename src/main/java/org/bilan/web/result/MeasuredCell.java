package org.bilan.web.result;

import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A place in the grid of a period: everybody, a gender, an age band, or both.
 *
 * @param value as it stands in its field; {@code numerator} and {@code denominator} likewise, for a ratio
 * @param revision of what is stored there; empty where nothing is
 * @param problem what is wrong with what was typed; null if nothing is
 */
public record MeasuredCell(
        @Nullable Gender gender,
        @Nullable AgeBand age,
        String value,
        String numerator,
        String denominator,
        String revision,
        @Nullable String problem) {
    /** What tells its fields from those of other places. */
    public String name() {
        return (gender == null ? "" : gender.code()) + "." + (age == null ? "" : age.code());
    }

    boolean isEmpty() {
        return value.isBlank() && numerator.isBlank() && denominator.isBlank();
    }

    boolean isStored() {
        return !revision.isEmpty();
    }

    MeasuredCell wrong(String sentence, String newRevision) {
        return new MeasuredCell(gender, age, value, numerator, denominator, newRevision, sentence);
    }
}
