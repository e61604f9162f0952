package org.bilan.template;

import java.io.IOException;
import java.io.InputStream;

/** Values from JSON: an object is a thing, an array a list, a name as it is typed in the template. */
public final class JsonScope {
    private JsonScope() {}

    /**
     * Reads one JSON object.
     *
     * @throws IOException if it is not JSON, not an object, or nested deeper than 100
     */
    public static Scope read(InputStream json) throws IOException {
        throw new UnsupportedOperationException();
    }
}
