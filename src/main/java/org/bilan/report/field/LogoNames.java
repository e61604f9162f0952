package org.bilan.report.field;

import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.material.Material;

/** The organization's logo: the photo coded {@code logo}. */
final class LogoNames {
    static final Names<Material> ALL = Names.<Material>of("logo")
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    (whole, from) -> from.photos().pictures(CoverNames.photos(from, PhotoChoice.LOGO)));

    private LogoNames() {}
}
