package org.bilan.report;

import java.util.List;
import java.util.Locale;
import org.bilan.document.WebPage;
import org.bilan.report.Finding.Severity;
import org.bilan.value.Language;

/** What of the Word file looks otherwise in the PDF and the preview that are made from it. */
final class PageChecks {
    private PageChecks() {}

    static List<Finding> findings(List<WebPage.Remark> remarks, Material from) {
        Language language = from.request().language();
        return remarks.stream()
                .map(one -> new Finding(
                        "page." + one.what().name().toLowerCase(Locale.ROOT),
                        Severity.WARNING,
                        one.what().effect(language),
                        where(one, from),
                        one.what().remedy(language),
                        null))
                .toList();
    }

    private static String where(WebPage.Remark one, Material from) {
        if (one.heading().isEmpty()) {
            return from.say("where.page");
        }
        return one.times() == 1
                ? from.say("where.page.heading", one.heading())
                : from.say("where.page.times", one.heading(), one.times());
    }
}
