package org.bilan.template;

import org.bilan.value.Missing;

/**
 * A name that a template asked for and that had no value: where it printed the dash, why, and how many times. {@code
 * known} is false if not even the name was known, which a checked template never shows.
 */
public record Gap(String name, Place place, Missing why, boolean known, int times) {
    Gap times(int counted) {
        return new Gap(name, place, why, known, counted);
    }
}
