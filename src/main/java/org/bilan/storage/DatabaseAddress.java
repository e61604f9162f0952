package org.bilan.storage;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL server is, and as whom to sign in, from {@code postgresql://user:password@host:5432/name?option=…}. */
record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    /** @throws IllegalArgumentException if it is not the address of a PostgreSQL database */
    static DatabaseAddress parse(String text) {
        URI uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!known || uri.getHost() == null) {
            throw new IllegalArgumentException("Not postgresql://host/database");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options;
        if (uri.getRawUserInfo() == null) {
            return new DatabaseAddress(url, null, null);
        }
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(url, decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
