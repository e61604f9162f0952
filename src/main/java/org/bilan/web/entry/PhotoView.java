package org.bilan.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.activity.Photo;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.report.withdrawn.HeldPhoto;

/**
 * A photo with the form in which its caption, credit, alternative text and consent are said.
 *
 * @param held the submitted reports that still print it; only where its consent is withdrawn or refused
 */
public record PhotoView(Photo photo, Form form, boolean justSaved, List<HeldPhoto> held) {
    public PhotoView {
        held = List.copyOf(held);
    }

    PhotoView(Photo photo, Form form, boolean justSaved) {
        this(photo, form, justSaved, List.of());
    }

    PhotoView heldBy(List<HeldPhoto> reports) {
        return new PhotoView(photo, form, justSaved, reports);
    }

    /** Whether the people shown want it no more, as stored or as just chosen. */
    boolean isWithdrawn() {
        return photo.consent().isAgainst() || form.holds("consent", "withdrawn") || form.holds("consent", "refused");
    }

    static PhotoView of(Photo photo, Page page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("caption", List.of(said(photo.caption())));
        fields.put("alt", List.of(said(photo.alt())));
        fields.put("credit", List.of(said(photo.credit())));
        fields.put("consent", List.of(photo.consent().code()));
        fields.put(
                "consent_expires",
                List.of(
                        photo.consentExpires() == null
                                ? ""
                                : photo.consentExpires().toString()));
        fields.put(
                "taken_on",
                List.of(photo.takenOn() == null ? "" : page.wording().date(photo.takenOn())));
        fields.put("place", List.of(photo.place() == null ? "" : photo.place()));
        return new PhotoView(photo, new Form(fields, Map.of()), false);
    }

    private static String said(String text) {
        return text.equals(PhotoAlbum.UNSAID) ? "" : text;
    }

    /** The id of one of its elements; codes may hold what ids may not. */
    public String id(String part) {
        return "photo-" + Integer.toHexString(photo.code().hashCode()) + "-" + part;
    }
}
