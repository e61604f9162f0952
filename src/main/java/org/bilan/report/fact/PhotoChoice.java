package org.bilan.report.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.activity.Consent;
import org.bilan.activity.Photo;
import org.bilan.document.picture.Picture;
import org.bilan.document.picture.UnreadablePicture;

/**
 * Which photos a report may show: those whose consent was granted and has not run out on the report's date, or was not
 * needed. Every other is left out and becomes a finding.
 */
public final class PhotoChoice {
    /** The code of the photo on the cover. */
    public static final String COVER = "cover";

    /** The code of the picture that is the organization's logo. */
    public static final String LOGO = "logo";

    private final LocalDate date;
    private final PictureSource source;

    public PhotoChoice(LocalDate date, PictureSource source) {
        this.date = date;
        this.source = source;
    }

    public boolean mayShow(Photo photo) {
        LocalDate expires = photo.consentExpires();
        boolean inTime = expires == null || !expires.isBefore(date);
        return inTime && (photo.consent() == Consent.GRANTED || photo.consent() == Consent.NOT_NEEDED);
    }

    public boolean isThere(Photo photo) {
        return source.has(photo.file());
    }

    /** Why its file, which is there, cannot be printed; empty if it can. */
    public Optional<UnreadablePicture> problem(Photo photo) {
        return source.problem(photo.file());
    }

    /** Those of a report, whose logo is no photo of anything. */
    public List<Picture> ofReport(List<Photo> photos) {
        return pictures(
                photos.stream().filter(photo -> !photo.code().equals(LOGO)).toList());
    }

    public List<Picture> pictures(List<Photo> photos) {
        return photos.stream()
                .filter(this::mayShow)
                .map(this::picture)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Picture> picture(Photo photo) {
        return source.read(photo.file()).map(bytes -> new Picture(bytes, photo.alt(), photo.caption(), photo.credit()));
    }
}
