package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.web.Page;
import org.bilan.web.report.withdrawn.HeldPhoto;
import org.bilan.web.report.withdrawn.WithdrawnPhotos;

/** Tells, of photos that are wanted no more, the submitted reports that still print them; not to partners, who see no reports. */
@Singleton
class HeldPhotos {
    private final WithdrawnPhotos withdrawn;

    HeldPhotos(WithdrawnPhotos withdrawn) {
        this.withdrawn = withdrawn;
    }

    List<PhotoView> of(Page page, List<PhotoView> photos) {
        List<String> wanted = photos.stream()
                .filter(PhotoView::isWithdrawn)
                .map(view -> view.photo().code())
                .toList();
        if (wanted.isEmpty() || page.visitor().isPartner()) {
            return photos;
        }
        Map<String, List<HeldPhoto>> found =
                withdrawn.of(wanted).stream().collect(Collectors.groupingBy(HeldPhoto::photo));
        return photos.stream()
                .map(view -> view.heldBy(found.getOrDefault(view.photo().code(), List.of())))
                .toList();
    }
}
