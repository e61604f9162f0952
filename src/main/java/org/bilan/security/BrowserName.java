package org.bilan.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, in the few words by which a person knows it again: {@code Firefox · Windows}. The header is
 * {@code User-Agent} of RFC 9110, section 10.1.5; what it says is not to be relied upon for anything else.
 */
final class BrowserName {
    /** The more particular ones first: most browsers also name others. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("edg", "Edge"),
            Map.entry("opr/", "Opera"),
            Map.entry("firefox", "Firefox"),
            Map.entry("fxios", "Firefox"),
            Map.entry("chrome", "Chrome"),
            Map.entry("crios", "Chrome"),
            Map.entry("safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("android", "Android"),
            Map.entry("iphone", "iPhone"),
            Map.entry("ipad", "iPad"),
            Map.entry("windows", "Windows"),
            Map.entry("mac os", "macOS"),
            Map.entry("cros", "ChromeOS"),
            Map.entry("linux", "Linux"));

    private BrowserName() {}

    /** Empty where it says nothing known. */
    static String of(@Nullable String header) {
        String said = header == null ? "" : header.toLowerCase(Locale.ROOT);
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
