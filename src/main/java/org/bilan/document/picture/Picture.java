package org.bilan.document.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A raster picture (JPEG or PNG) with its text for those who do not see it, its caption and its credit. */
public record Picture(
        byte[] bytes,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that
                && Arrays.equals(bytes, that.bytes)
                && alt.equals(that.alt)
                && java.util.Objects.equals(caption, that.caption)
                && java.util.Objects.equals(credit, that.credit);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
