package org.bilan.document.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/** A picture's file as it came, known by its content; what was found out about it once is remembered. */
public final class PictureFile {
    private static final int MOST_KNOWN = 4_000;
    private static final Map<String, PictureHead> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PictureHead> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private final byte[] bytes;
    private final String digest;
    private final PictureHead head;

    private PictureFile(byte[] bytes, String digest, PictureHead head) {
        this.bytes = bytes;
        this.digest = digest;
        this.head = head;
    }

    /** @throws UnreadablePicture if it is not JPEG or PNG, ends too early, or is too large to be decoded */
    public static PictureFile of(byte[] bytes) {
        String digest = digest(bytes);
        PictureHead known = find(digest);
        return new PictureFile(bytes, digest, known != null ? known : keep(digest, PictureHead.of(bytes)));
    }

    /** Why it cannot be printed, as far as can be told without decoding it; empty if it can. */
    public static Optional<UnreadablePicture> problem(byte[] bytes) {
        try {
            PictureHead.of(bytes);
            return Optional.empty();
        } catch (UnreadablePicture problem) {
            return Optional.of(problem);
        }
    }

    /** Names the content. */
    String digest() {
        return digest;
    }

    /** Width by height, upright. */
    double ratio() {
        return head.ratio();
    }

    /** In pixels, upright. */
    int width() {
        return head.uprightWidth();
    }

    /**
     * Upright, clean, and as many pixels wide, or as many as there are.
     *
     * @throws UnreadablePicture if it is damaged
     */
    CleanPicture clean(int width) {
        return CleanPictures.of(digest, bytes, Math.min(width, width()));
    }

    private static synchronized @Nullable PictureHead find(String digest) {
        return KNOWN.get(digest);
    }

    private static synchronized PictureHead keep(String digest, PictureHead head) {
        KNOWN.put(digest, head);
        return head;
    }

    static String digest(byte[] content) {
        return Sha256.of(content);
    }
}
