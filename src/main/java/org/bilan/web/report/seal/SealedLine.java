package org.bilan.web.report.seal;

import java.time.ZoneId;
import org.bilan.web.Page;
import org.bilan.web.report.Moment;

/** A sealed report as its page shows it. */
public record SealedLine(SealedReport sealed, String work, ZoneId zone) {
    private static final int SHORT = 16;

    public String address(String part) {
        return "/reports/work/" + work + "/sealed/" + sealed.number() + part;
    }

    public String when(Page page) {
        return Moment.worded(page, sealed.sealedAt(), zone);
    }

    /** Enough of the package's name to tell it from others. */
    public String shortId() {
        return sealed.id().substring(0, SHORT);
    }

    public String shortKey() {
        return sealed.signingKey().substring(0, SHORT);
    }
}
