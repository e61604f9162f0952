package org.bilan.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A closed choice with the word that stands for it in the data folder: the constant's name in lower case. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of {@code choices} whose code is {@code code}. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> choices, String code) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
