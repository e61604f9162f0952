package org.bilan.template;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.picture.Picture;

/** A picture within JSON: {@code "logo": "data:image/png;base64,iVBOR…"} (RFC 2397). No file is read for it. */
final class JsonPicture {
    private static final Pattern START = Pattern.compile("data:image/(?:png|jpe?g);base64,");

    private JsonPicture() {}

    /** Empty for any other text. */
    static Optional<Value> in(String text) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.substring(start.end()));
            return Optional.of(new Value.Pictures(List.of(new Picture(bytes, "", null, null))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
