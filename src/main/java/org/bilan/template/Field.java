package org.bilan.template;

import java.util.Optional;

/**
 * A name that people can type in a template: equal in French, English and Spanish, with its type and, for a list or a
 * thing, the names inside it. {@code meaning} is the key of its explanation in the bundles.
 */
public record Field(
        String french, String english, String spanish, Type type, String meaning, Optional<Vocabulary> inside) {

    /** What kind of value a name stands for. */
    public enum Type {
        TEXT,
        NUMBER,
        MONEY,
        PERCENT,
        DATE,
        PERIOD,
        YES_NO,
        THING,
        LIST,
        BLOCK,
        CHART,
        STORY,
        PICTURES
    }
}
