package org.bilan.report.field;

import org.bilan.report.ReportRequest;
import org.bilan.value.FuzzyDate;

/** What a template may ask of the report itself. */
final class ReportNames {
    static final Names<ReportRequest> ALL = Names.<ReportRequest>of("report")
            .text(
                    "titre",
                    "title",
                    "título",
                    (report, from) -> from.profile().title().in(from.language()))
            .text(
                    "langue",
                    "language",
                    "idioma",
                    (report, from) -> from.say("language." + from.language().code()))
            .date("date", "date", "fecha", (report, from) -> FuzzyDate.of(report.date()))
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    (report, from) -> from.photos().ofReport(from.work().photos()));

    private ReportNames() {}
}
