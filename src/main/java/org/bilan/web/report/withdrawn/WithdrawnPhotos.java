package org.bilan.web.report.withdrawn;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.bilan.report.seal.SubmittedPhotos;
import org.bilan.web.Slice;
import org.bilan.web.report.seal.SealedPhotos;

/**
 * Photos whose consent was withdrawn or refused after they were printed, or whose record was removed, and the submitted
 * reports that hold them. The logo shows nobody and is none.
 */
@Singleton
public class WithdrawnPhotos {
    static final int PAGE = 50;

    private final SubmittedPhotos photos;
    private final GonePhotos gone;
    private final SealedPhotos sealed;

    WithdrawnPhotos(SubmittedPhotos photos, GonePhotos gone, SealedPhotos sealed) {
        this.photos = photos;
        this.gone = gone;
        this.sealed = sealed;
    }

    /** Of these photos, whatever is said of their consent: the {@value #PAGE} submitted last. */
    public List<HeldPhoto> of(Collection<String> codes) {
        sealed.readOlder();
        return held(codes, 0);
    }

    /** A page of all, the reports submitted last first; of {@value GonePhotos#MOST} photos at most. */
    Slice<HeldPhoto> all(int page) {
        List<String> codes = gone.codes();
        return codes.isEmpty()
                ? new Slice<>(List.of(), page, PAGE, 0)
                : new Slice<>(held(codes, page), page, PAGE, photos.count(codes));
    }

    private List<HeldPhoto> held(Collection<String> codes, int page) {
        return photos.find(codes, page * PAGE, PAGE).stream().map(HeldPhoto::of).toList();
    }

    /** Whether there is any, as far as the packages were read, or one was not read yet. */
    public boolean isAny() {
        return !gone.codes().isEmpty() || photos.countUnread() > 0;
    }
}
