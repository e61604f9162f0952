package org.bilan.funding;

import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/** A profile's folder that cannot be used: the message names the folder, the place in its file, and what to write there. */
public final class ProfileProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String key;
    private final transient Object[] details;

    /**
     * @param place the file, and in it the path of keys
     * @param key of the sentence in this package's bundles, whose gaps {@code details} fill
     */
    ProfileProblem(String place, @Nullable Throwable cause, String key, Object... details) {
        super(place + ": " + Messages.of(ProfileProblem.class, Language.EN).say(key, details), cause);
        this.place = place;
        this.key = key;
        this.details = details.clone();
    }

    /** The last key of the place: {@code value} of {@code … rules[2].value}. */
    public String field() {
        return place.substring(Math.max(place.lastIndexOf('.'), place.lastIndexOf(' ')) + 1);
    }

    /** What is wrong and what to write, without the place. */
    public String reason(Language language) {
        return Messages.of(ProfileProblem.class, language).say(key, details);
    }

    /** Where it is, what is wrong, and what to write there, in the reader's language. */
    public String sentence(Language language) {
        return place
                + (language == Language.FR ? "\u00a0: " : ": ")
                + Messages.of(ProfileProblem.class, language).say(key, details);
    }
}
