package org.bilan.web;

import java.util.Map;
import java.util.Objects;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** What every page knows: its language and words, who looks at it, where it is, and the token its forms carry. */
public record Page(
        Language language,
        Messages messages,
        String area,
        Wording wording,
        @Nullable Visitor visitorOrNobody,
        String path,
        String formToken) {
    private static final Map<Language, String> NAMES =
            Map.of(Language.FR, "Français", Language.EN, "English", Language.ES, "Español");

    public String say(String key, Object... details) {
        return messages.say(key, details);
    }

    /** What a problem says: the sentence of a key, or a sentence as it is, which {@code RecordDesk} words itself. */
    public String told(String keyOrSentence) {
        return messages.has(keyOrSentence) ? say(keyOrSentence) : keyOrSentence;
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public boolean isSignedIn() {
        return visitorOrNobody != null;
    }

    /** Who is signed in; asked for only where someone is. */
    public Visitor visitor() {
        return Objects.requireNonNull(visitorOrNobody);
    }

    /** {@code page} for the part of the site this page lies in, as {@code aria-current} wants it; null for the others. */
    public @Nullable String at(String section) {
        boolean here = section.equals("/") ? pathOnly().equals("/") : pathOnly().matches("\\Q" + section + "\\E(/.*)?");
        return here ? "page" : null;
    }

    /** A language in its own words. */
    public String nameOf(Language other) {
        return Objects.requireNonNull(NAMES.get(other));
    }

    /** The address of a file of the page's area, {@code css} or {@code js}; null if it has none. */
    public @Nullable String own(String ending) {
        String file = "/static/" + area + "." + ending;
        return !area.isEmpty() && Page.class.getResource(file) != null ? file : null;
    }

    /** Whether the page follows a form that was saved. */
    public boolean isAfterSaving() {
        return path.matches(".*[?&]saved=1(&.*)?");
    }

    /** Where one is, to come back to: without the word that something was saved. */
    public String here() {
        return path.replaceFirst("[?&]saved=1$", "").replace("?saved=1&", "?").replace("&saved=1&", "&");
    }

    private String pathOnly() {
        return path.split("\\?", 2)[0];
    }
}
