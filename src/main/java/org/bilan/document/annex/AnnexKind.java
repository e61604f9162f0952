package org.bilan.document.annex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file that can be an annex, told by how they begin and never by their name. */
public enum AnnexKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    /** Readers accept something before the beginning of a PDF (ISO 32000-1, annex H.3, note 13). */
    private static final int HEAD = 1024;

    private final String mediaType;

    AnnexKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<AnnexKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static Optional<AnnexKind> of(byte[] head) {
        String begins = new String(head, StandardCharsets.ISO_8859_1);
        if (begins.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (begins.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return begins.startsWith("\u0089PNG\r\n\u001a\n") ? Optional.of(PNG) : Optional.empty();
    }
}
