package org.bilan.document.word;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as a key: equal when the bytes are. */
record Content(byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
