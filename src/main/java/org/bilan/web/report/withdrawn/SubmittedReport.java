package org.bilan.web.report.withdrawn;

import java.time.LocalDate;
import org.bilan.report.ReportKind;
import org.bilan.report.seal.SubmittedPhoto;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report that was submitted, as a list names it.
 *
 * @param number of the version, and {@code latest} that of the same report's last one
 * @param recipient to whom it was sent, else its funder; may be empty
 * @param sent null where nobody said when
 */
public record SubmittedReport(
        String work,
        int number,
        int latest,
        ReportKind kind,
        @Nullable String grant,
        @Nullable String grantTitle,
        Period period,
        Language language,
        WorkState state,
        String recipient,
        @Nullable LocalDate sent) {
    /** Its funder stands where nobody said to whom it was sent. */
    static SubmittedReport of(SubmittedPhoto.Version one) {
        return new SubmittedReport(
                one.work(),
                one.number(),
                one.latest(),
                one.kind(),
                one.grant(),
                one.grantTitle().isEmpty() ? null : one.grantTitle(),
                one.period(),
                one.language(),
                WorkState.valueOf(one.state()),
                one.recipient().isEmpty() ? one.funder() : one.recipient(),
                one.sent());
    }

    public String title(Page page) {
        return grant == null
                ? page.say("report.title.annual", page.wording().years(period))
                : page.say("report.title.funder", grantTitle == null ? grant : grantTitle);
    }

    public String address() {
        return "/reports/work/" + work + "/sealed/" + number;
    }

    /** Where it stands: {@code replaced} by a later version, {@code begun} anew, or its state. */
    public String next() {
        if (number < latest) {
            return "replaced";
        }
        return switch (state) {
            case DRAFT, IN_REVIEW, APPROVED -> "begun";
            case SUBMITTED, RETURNED, ACCEPTED -> state.code();
        };
    }

    /** Where a corrected version is begun or gone on with. */
    public String correction() {
        return state == WorkState.ACCEPTED
                ? "/reports/new?kind=" + kind.code() + (grant == null ? "" : "&grant=" + OwnAddress.part(grant))
                        + "&from=" + period.start() + "&to=" + period.end()
                : "/reports/work/" + work + "#next";
    }
}
