package org.bilan.web.report.withdrawn;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.storage.BulkReader;
import org.jspecify.annotations.Nullable;

/**
 * Which photos were printed in submitted reports and are wanted no more: their consent was withdrawn or refused, or their
 * record was removed. Looked for again only where the audit trail has a photo or a sealed report that is newer than the
 * last look: every printed photo has to be gone through. The logo shows nobody and is none.
 */
@Singleton
class GonePhotos {
    static final int MOST = 1_000;

    private static final String ALL = """
            SELECT sp.photo FROM (SELECT DISTINCT photo FROM sealed_photo WHERE photo <> 'logo') sp
            LEFT JOIN photo ph ON ph.code = sp.photo
            WHERE (ph.code IS NULL OR ph.consent IN ('WITHDRAWN', 'REFUSED')) ORDER BY 1""" + " LIMIT " + MOST;

    private static final String TOUCHED = """
            SELECT number FROM audit_entry
            WHERE number > ? AND subject IN ('photos', 'packages') LIMIT 1""";

    private final BulkReader records;
    private final AuditTrail trail;
    private volatile @Nullable Known known;

    /** What was found when the trail stood at {@code number} and {@code unread} packages were not read yet. */
    private record Known(long number, long unread, List<String> codes) {}

    GonePhotos(BulkReader records, AuditTrail trail) {
        this.records = records;
        this.trail = trail;
    }

    /** In their order, {@value #MOST} at most. */
    List<String> codes() {
        long latest = trail.latest();
        long unread = unread();
        Known before = known;
        boolean holds = before != null
                && before.unread() == unread
                && (before.number() == latest || !isTouched(before.number()));
        List<String> codes = holds
                ? before.codes()
                : records.select(
                        ALL, row -> Optional.ofNullable(row.getString(1)).orElse(""));
        known = new Known(latest, unread, codes);
        return codes;
    }

    /** Sealed reports whose photos are not known yet. */
    long unread() {
        return records.select("SELECT COUNT(*) FROM sealed_report WHERE photos_known = FALSE", row -> row.getLong(1))
                .get(0);
    }

    private boolean isTouched(long number) {
        return !records.select(TOUCHED, row -> row.getLong(1), number).isEmpty();
    }
}
