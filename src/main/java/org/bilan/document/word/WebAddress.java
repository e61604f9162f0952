package org.bilan.document.word;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address that a document may link to. Word refuses to open a file with a link that is no valid URI. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /** In ASCII; empty for another scheme, or what is no address. */
    static Optional<String> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean complete = scheme.equals("mailto") ? uri.isOpaque() : uri.getRawAuthority() != null;
            return SCHEMES.contains(scheme) && complete ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
