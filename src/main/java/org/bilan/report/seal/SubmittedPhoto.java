package org.bilan.report.seal;

import java.time.LocalDate;
import org.bilan.activity.Consent;
import org.bilan.report.ReportKind;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a sealed version of a report prints.
 *
 * @param caption as it was printed
 * @param consent null if the photo's record was removed
 * @param activity its code; empty for a photo of none, or of one that is gone
 * @param isReplaced whether its record names another file now than the one that was printed
 */
public record SubmittedPhoto(
        String photo, String caption, @Nullable Consent consent, String activity, boolean isReplaced, Version version) {

    /**
     * @param work the id of the report in work that it was made of, and {@code state} the name of its state
     * @param number of the version, and {@code latest} that of the same report's last one
     * @param recipient to whom it was sent; may be empty
     * @param sent null where nobody said when
     * @param funder of the grant; empty without one, as its title
     */
    public record Version(
            String work,
            int number,
            int latest,
            ReportKind kind,
            @Nullable String grant,
            String grantTitle,
            String funder,
            Period period,
            Language language,
            String state,
            String recipient,
            @Nullable LocalDate sent) {
        Version of(String title, String from) {
            return new Version(
                    work, number, latest, kind, grant, title, from, period, language, state, recipient, sent);
        }
    }
}
