package org.bilan.report.fact;

import java.util.Optional;
import org.bilan.document.picture.PictureFile;
import org.bilan.document.picture.UnreadablePicture;

/** Where the bytes of photos are read from, by the path that their record gives. */
@FunctionalInterface
public interface PictureSource {
    /** Empty if there is no such file, or it lies outside the place of files. */
    Optional<byte[]> read(String file);

    default boolean has(String file) {
        return read(file).isPresent();
    }

    /** Why a picture that is there cannot be printed, as far as its file tells without being decoded; empty if it can. */
    default Optional<UnreadablePicture> problem(String file) {
        return read(file).flatMap(PictureFile::problem);
    }
}
