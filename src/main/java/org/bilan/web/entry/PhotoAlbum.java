package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.List;
import org.bilan.activity.Photo;
import org.bilan.storage.BulkReader;

/** The photos of activities. */
@Singleton
class PhotoAlbum {
    /** Stands in a new photo for what nobody has said yet: the table wants a text there. */
    static final String UNSAID = "—";

    private final BulkReader records;

    PhotoAlbum(BulkReader records) {
        this.records = records;
    }

    List<Photo> of(String activity) {
        return records.read(Photo.class, "FROM photo WHERE activity = ? ORDER BY code", activity);
    }

    List<String> codes(String activity) {
        return of(activity).stream().map(Photo::code).toList();
    }
}
