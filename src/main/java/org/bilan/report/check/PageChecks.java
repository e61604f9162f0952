package org.bilan.report.check;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.bilan.document.page.WebPage;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.material.Material;
import org.bilan.value.Language;

/** What of the Word file looks otherwise in the PDF and the preview that are made from it. */
public final class PageChecks {
    private PageChecks() {}

    public static List<Finding> findings(List<WebPage.Remark> remarks, Material from) {
        Language language = from.request().language();
        return remarks.stream()
                .map(one -> new Finding(
                        "page." + one.what().name().toLowerCase(Locale.ROOT),
                        Severity.WARNING,
                        one.effect(language),
                        where(one, from),
                        one.what().remedy(language),
                        null))
                .toList();
    }

    /** A finding for each character that the PDF cannot draw. */
    public static List<Finding> missing(SortedMap<Integer, String> signs, Material from) {
        return signs.entrySet().stream()
                .map(one -> new Finding(
                        "glyph.missing",
                        Severity.WARNING,
                        from.say("finding.glyph.missing", shown(one.getKey())),
                        one.getValue().isEmpty()
                                ? from.say("where.page")
                                : from.say("where.page.heading", one.getValue()),
                        from.say("finding.glyph.missing.do"),
                        null))
                .toList();
    }

    /** {@code 🐦 (U+1F426)}. */
    private static String shown(int sign) {
        return Character.toString(sign) + " (U+" + String.format(Locale.ROOT, "%04X", sign) + ')';
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
