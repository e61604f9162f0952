package org.bilan.report;

import java.util.List;
import org.bilan.activity.Photo;

/** The picture on the cover: the photo coded {@code cover}. */
final class CoverNames {
    static final Names<Material> ALL = Names.<Material>of("cover")
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    (whole, from) -> from.photos().pictures(photos(from, PhotoChoice.COVER)));

    private CoverNames() {}

    static List<Photo> photos(Material from, String code) {
        return from.work().photos().stream()
                .filter(photo -> photo.code().equals(code))
                .toList();
    }
}
