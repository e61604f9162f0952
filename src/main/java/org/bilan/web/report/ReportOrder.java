package org.bilan.web.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** The form that asks for a report: what was typed, and either the request it makes or what is wrong with each field. */
record ReportOrder(Form form, @Nullable ReportRequest request) {
    /** @param grants the codes there are */
    static ReportOrder read(Form typed, Set<String> grants, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<ReportKind> kind = Coded.find(ReportKind.class, typed.value("kind"));
        if (kind.isEmpty()) {
            problems.put("kind", "report.kind.none");
        }
        boolean funder = kind.filter(chosen -> chosen == ReportKind.FUNDER).isPresent();
        if (funder && !grants.contains(typed.value("grant"))) {
            problems.put("grant", "report.grant.none");
        }
        Optional<LocalDate> from = day(typed, "from", problems);
        Optional<LocalDate> to = day(typed, "to", problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.put("to", "report.to.before");
        }
        Optional<Language> language = Language.of(typed.value("language"));
        if (language.isEmpty()) {
            problems.put("language", "report.language.none");
        }
        Set<ReportFormat> formats = formats(typed);
        if (formats.isEmpty()) {
            problems.put("formats", "report.formats.none");
        }
        if (!problems.isEmpty()) {
            return new ReportOrder(typed.with(problems), null);
        }
        String grant = funder ? typed.value("grant") : null;
        Period period = new Period(from.orElseThrow(), to.orElseThrow());
        return new ReportOrder(
                typed,
                new ReportRequest(
                        kind.orElseThrow(), grant, period, language.orElseThrow(), formats, null, false, today));
    }

    private static Optional<LocalDate> day(Form typed, String name, Map<String, String> problems) {
        try {
            return Optional.of(LocalDate.parse(typed.value(name).strip()));
        } catch (DateTimeException unreadable) {
            problems.put(name, "report.date");
            return Optional.empty();
        }
    }

    private static Set<ReportFormat> formats(Form typed) {
        return typed.values().getOrDefault("formats", List.of()).stream()
                .flatMap(code -> Coded.find(ReportFormat.class, code).stream())
                .collect(Collectors.toSet());
    }
}
