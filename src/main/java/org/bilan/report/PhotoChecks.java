package org.bilan.report;

import java.util.stream.Stream;
import org.bilan.activity.Consent;
import org.bilan.activity.Photo;
import org.bilan.report.Finding.Subject;

/** Photos of the period that the report leaves out: nobody agreed, the agreement has run out, or the file is gone. */
final class PhotoChecks {
    private PhotoChecks() {}

    static Stream<Finding> withoutConsent(Material from) {
        return from.work().photos().stream()
                .filter(photo -> !from.photos().mayShow(photo))
                .map(photo -> warn(
                        from,
                        photo.consent() == Consent.GRANTED ? "photo.expired" : "photo.consent",
                        photo,
                        from.word("consent", photo.consent())));
    }

    static Stream<Finding> withoutFile(Material from) {
        return from.work().photos().stream()
                .filter(photo -> from.photos().mayShow(photo) && !from.photos().isThere(photo))
                .map(photo -> warn(from, "photo.file", photo, photo.file()));
    }

    private static Finding warn(Material from, String code, Photo photo, Object... details) {
        String where = from.say("where.photo", photo.code(), photo.caption());
        return Warn.of(from, code, where, new Subject("photos", photo.code()), details);
    }
}
