package org.bilan.web.report.withdrawn;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.bilan.audit.AuditTrail;
import org.bilan.report.seal.SubmittedPhotos;
import org.jspecify.annotations.Nullable;

/**
 * Which photos were printed in submitted reports and are wanted no more: their consent was withdrawn or refused, or their
 * record was removed. Looked for again only where the audit trail has a photo or a sealed report that is newer than the
 * last look: every printed photo has to be gone through. The logo shows nobody and is none.
 */
@Singleton
class GonePhotos {
    static final int MOST = 1_000;

    private static final Set<String> TOUCHING = Set.of("photos", "packages");

    private final SubmittedPhotos photos;
    private final AuditTrail trail;
    private volatile @Nullable Known known;

    /** What was found when the trail stood at {@code number} and {@code unread} packages were not read yet. */
    private record Known(long number, long unread, List<String> codes) {}

    GonePhotos(SubmittedPhotos photos, AuditTrail trail) {
        this.photos = photos;
        this.trail = trail;
    }

    /** In their order, {@value #MOST} at most. */
    List<String> codes() {
        long latest = trail.latest();
        long unread = photos.countUnread();
        Known before = known;
        boolean holds = before != null
                && before.unread() == unread
                && (before.number() == latest || !trail.isTouchedAfter(before.number(), TOUCHING));
        List<String> codes = holds ? before.codes() : photos.findUnwanted(MOST);
        known = new Known(latest, unread, codes);
        return codes;
    }
}
