package org.bilan.document.picture;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pictures cleaned last, so that a report made again does not encode its photographs again. Known by their content
 * and the width asked for; those used longest ago are forgotten above 48 MB.
 */
public final class CleanPictures {
    private static final long MOST_BYTES = 48L << 20;
    private static final Map<String, CleanPicture> KNOWN = new LinkedHashMap<>(64, 0.75f, true);
    private static long size;

    private CleanPictures() {}

    /** @throws UnreadablePicture as {@link CleanPicture#of} */
    public static CleanPicture of(byte[] original, int most) {
        return of(PictureFile.digest(original), original, most);
    }

    /** The same of a content that is known by name already. */
    static CleanPicture of(String digest, byte[] original, int most) {
        return of(digest + most, () -> CleanPicture.of(original, most));
    }

    /** What is known by that name, or else made now. */
    static CleanPicture of(String key, Supplier<CleanPicture> made) {
        CleanPicture known = find(key);
        return known != null ? known : keep(key, made.get());
    }

    private static synchronized @Nullable CleanPicture find(String key) {
        return KNOWN.get(key);
    }

    private static synchronized CleanPicture keep(String key, CleanPicture cleaned) {
        if (KNOWN.put(key, cleaned) == null) {
            size += cleaned.bytes().length;
        }
        Iterator<CleanPicture> oldest = KNOWN.values().iterator();
        while (size > MOST_BYTES && oldest.hasNext()) {
            size -= oldest.next().bytes().length;
            oldest.remove();
        }
        return cleaned;
    }
}
