package org.bilan.report;

import java.util.Optional;

/** Where the bytes of photos are read from, by the path that their record gives. */
@FunctionalInterface
public interface PictureSource {
    /** Empty if there is no such file, or it lies outside the place of files. */
    Optional<byte[]> read(String file);

    default boolean has(String file) {
        return read(file).isPresent();
    }
}
