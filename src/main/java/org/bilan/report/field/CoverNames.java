package org.bilan.report.field;

import java.util.List;
import org.bilan.activity.Photo;
import org.bilan.document.picture.PictureSize;
import org.bilan.report.ReportKind;
import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.material.Material;

/** The picture on the cover: the photo coded {@code cover}. */
final class CoverNames {
    static final Names<Material> ALL = Names.<Material>of("cover")
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    CoverNames::size,
                    (whole, from) -> from.photos().pictures(photos(from, PhotoChoice.COVER)));

    private CoverNames() {}

    /** On the cover of a funder's report stand the grant's figures, too. */
    static PictureSize size(Material from) {
        return from.request().kind() == ReportKind.ANNUAL ? PictureSize.ON_COVER : PictureSize.IN_TEXT;
    }

    static List<Photo> photos(Material from, String code) {
        return from.work().photos().stream()
                .filter(photo -> photo.code().equals(code))
                .toList();
    }
}
