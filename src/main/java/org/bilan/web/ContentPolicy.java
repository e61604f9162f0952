package org.bilan.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What a browser may load for a page (W3C Content Security Policy): scripts and styles that are our own files, nothing
 * else. A page or file that needs more says so in its own header, which {@link SafetyHeaders} then leaves as it is.
 */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";
    public static final String FRAMES = "X-Frame-Options";

    private static final List<String> PAGE = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private ContentPolicy() {}

    /** Of every page, with directives that only this one needs. */
    public static String page(String... more) {
        List<String> all = new ArrayList<>(PAGE);
        all.addAll(List.of(more));
        return String.join("; ", all);
    }

    /** Of a file that a page of ours shows inside itself. The viewers of browsers style themselves. */
    public static String framed() {
        return "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    }
}
