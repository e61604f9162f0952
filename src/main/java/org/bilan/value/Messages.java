package org.bilan.value;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences of one area of Bilan in one language, from {@code messages_fr.properties} and its sisters beside the
 * area's classes. A missing key is an error, never a fall back on another language.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Messages(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The messages that lie in the package of {@code area}. */
    public static Messages of(Class<?> area, Language language) {
        String name = area.getPackageName() + ".messages";
        return new Messages(
                ResourceBundle.getBundle(name, language.locale(), area.getClassLoader(), NO_FALLBACK), language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The sentence with its gaps filled; numbers and dates are to be worded beforehand.
     *
     * @throws MissingResourceException if no sentence has that key
     */
    public String say(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(details);
    }
}
