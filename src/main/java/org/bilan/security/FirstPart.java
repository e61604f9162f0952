package org.bilan.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form with files (multipart/form-data, RFC 7578) says first. Only the start of the body is read, so that a request
 * can be refused before its files arrive; whoever handles it afterwards reads the whole body as if nobody had.
 */
final class FirstPart {
    /** A boundary has at most 70 signs (RFC 2046, 5.1.1); what a first part says here is short. */
    private static final int MOST = 2048;

    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?:[^\\r\\n]+\\r\\n)*?Content-Disposition: *form-data; *name=\"([^\"\\r\\n]*)\"\\r\\n(?:[^\\r\\n]+\\r\\n)*?\\r\\n");

    private FirstPart() {}

    static boolean isExpected(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
    }

    /**
     * The value of the first part if that is the field {@code name}, and no file; empty otherwise.
     *
     * @throws ContentLengthExceededException if the body is larger than may be sent
     */
    static Optional<String> value(HttpRequest<?> request, String name) {
        String boundary = request.getContentType()
                .flatMap(type -> Optional.ofNullable(type.getParametersMap().get("boundary")))
                .orElse("");
        if (boundary.isEmpty() || !(request instanceof ServerHttpRequest<?> received)) {
            return Optional.empty();
        }
        try (CloseableByteBody body = received.byteBody().split(SplitBackpressureMode.FASTEST);
                InputStream in = body.toInputStream()) {
            return value(in, "--" + boundary.replaceAll("^\"|\"$", ""), name);
        } catch (IOException lost) {
            if (lost.getCause() instanceof ContentLengthExceededException large) {
                throw large;
            }
            return Optional.empty();
        }
    }

    private static Optional<String> value(InputStream in, String line, String name) throws IOException {
        byte[] start = new byte[MOST];
        int length = 0;
        for (int read = 0; read >= 0 && length < MOST; read = in.read(start, length, MOST - length)) {
            length += read;
            Optional<String> part = part(new String(start, 0, length, StandardCharsets.ISO_8859_1), line);
            if (part.isPresent()) {
                return named(part.get(), name);
            }
        }
        return Optional.empty();
    }

    /** The first part once its end has arrived. */
    private static Optional<String> part(String text, String line) {
        int end = text.indexOf("\r\n" + line, line.length());
        return text.startsWith(line + "\r\n") && end > line.length()
                ? Optional.of(text.substring(line.length() + 2, end))
                : Optional.empty();
    }

    private static Optional<String> named(String part, String name) {
        Matcher head = HEAD.matcher(part);
        return head.lookingAt() && head.group(1).equals(name)
                ? Optional.of(part.substring(head.end()))
                : Optional.empty();
    }
}
