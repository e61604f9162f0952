package org.bilan.value;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one area of Bilan in one language, from {@code messages_fr.properties} and its sisters beside the
 * area's classes. A missing key is an error, never a fall back on another language.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;
    private final @Nullable Messages shared;

    private Messages(ResourceBundle bundle, Language language, @Nullable Messages shared) {
        this.bundle = bundle;
        this.language = language;
        this.shared = shared;
    }

    /** The messages that lie in the package of {@code area}. */
    public static Messages of(Class<?> area, Language language) {
        return new Messages(bundle(area.getPackageName(), area, language), language, null);
    }

    /** The messages of a package below that of these, which come after them; these alone where it has none. */
    public Messages within(String part, Class<?> area) {
        String name = area.getPackageName() + "." + part;
        boolean there = area.getResource("/" + name.replace('.', '/') + "/messages_fr.properties") != null;
        return there ? new Messages(bundle(name, area, language), language, this) : this;
    }

    private static ResourceBundle bundle(String packageName, Class<?> area, Language language) {
        return ResourceBundle.getBundle(
                packageName + ".messages", language.locale(), area.getClassLoader(), NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key) || (shared != null && shared.has(key));
    }

    /**
     * The sentence with its gaps filled; numbers and dates are to be worded beforehand.
     *
     * @throws MissingResourceException if no sentence has that key
     */
    public String say(String key, Object... details) {
        if (shared != null && !bundle.containsKey(key)) {
            return shared.say(key, details);
        }
        String sentence = bundle.getString(key);
        String plain = plain(sentence, details);
        return plain != null ? plain : new MessageFormat(sentence, language.locale()).format(details);
    }

    /** What {@link MessageFormat} makes of it, at a tenth of its price; null where gaps hold other things than words. */
    private static @Nullable String plain(String sentence, Object... details) {
        StringBuilder out = new StringBuilder(sentence.length() + 16 * details.length);
        for (int at = 0; at < sentence.length(); at++) {
            char sign = sentence.charAt(at);
            char next = at + 1 < sentence.length() ? sentence.charAt(at + 1) : 0;
            if (sign == '\'' && next == '\'') {
                out.append(sign);
                at++;
            } else if (sign == '{') {
                int gap = next - '0';
                boolean filled = gap >= 0 && gap < Math.min(details.length, 10) && details[gap] instanceof String;
                if (!filled || at + 2 >= sentence.length() || sentence.charAt(at + 2) != '}') {
                    return null;
                }
                out.append(details[gap]);
                at += 2;
            } else if (sign == '\'' || sign == '}') {
                return null;
            } else {
                out.append(sign);
            }
        }
        return out.toString();
    }
}
