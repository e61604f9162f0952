package org.bilan.report.check;

import java.util.Locale;
import java.util.stream.Stream;
import org.bilan.activity.Consent;
import org.bilan.activity.Photo;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;

/** Photos of the period that the report leaves out: nobody agreed, the agreement has run out, the file is gone, or it cannot be read. */
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

    static Stream<Finding> unreadable(Material from) {
        return from.work().photos().stream()
                .filter(photo -> from.photos().mayShow(photo))
                .flatMap(photo -> from
                        .photos()
                        .problem(photo)
                        .map(problem -> warn(
                                from,
                                "photo.unreadable",
                                photo,
                                inside(problem.told(from.language())),
                                inside(problem.remedy(from.language()))))
                        .stream());
    }

    /** A sentence to stand within another. */
    private static String inside(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }

    private static Finding warn(Material from, String code, Photo photo, Object... details) {
        String where = from.say("where.photo", photo.code(), photo.caption());
        return Warn.of(from, code, where, new Subject("photos", photo.code()), details);
    }
}
