package org.bilan.web.money;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a voucher can be, known by how its content begins: a name proves nothing. */
public enum VoucherKind {
    PDF("pdf", "application/pdf", "%PDF-"),
    PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("gif", "image/gif", "GIF8"),
    /** Something that browsers cannot show; it can only be downloaded. */
    OTHER("", "application/octet-stream", "");

    private static final int LONGEST = 8;

    private final String ending;
    private final String type;
    private final byte[] beginning;

    VoucherKind(String ending, String type, String beginning) {
        this.ending = ending;
        this.type = type;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    String ending() {
        return ending;
    }

    MediaType type() {
        return MediaType.of(type);
    }

    static VoucherKind of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(LONGEST);
            return Arrays.stream(values())
                    .filter(kind -> kind.begins(start))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Of a file that may be gone. */
    static Optional<VoucherKind> of(Optional<Path> file) {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(of(file.get()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private boolean begins(byte[] start) {
        return start.length >= beginning.length
                && Arrays.equals(start, 0, beginning.length, beginning, 0, beginning.length);
    }
}
