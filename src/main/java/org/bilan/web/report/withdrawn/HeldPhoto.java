package org.bilan.web.report.withdrawn;

import org.bilan.activity.Consent;
import org.bilan.report.seal.SubmittedPhoto;
import org.jspecify.annotations.Nullable;

/**
 * A photo that is wanted no more, in a report that was submitted with it.
 *
 * @param caption as it was printed
 * @param consent null if the photo's record was removed
 * @param activity its code; empty for a photo of none, or of one that is gone
 * @param isReplaced whether its record names another file now than the one that was printed
 */
public record HeldPhoto(
        String photo,
        String caption,
        @Nullable Consent consent,
        String activity,
        boolean isReplaced,
        SubmittedReport report) {
    static HeldPhoto of(SubmittedPhoto one) {
        return new HeldPhoto(
                one.photo(),
                one.caption(),
                one.consent(),
                one.activity(),
                one.isReplaced(),
                SubmittedReport.of(one.version()));
    }
}
