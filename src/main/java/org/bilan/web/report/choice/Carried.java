package org.bilan.web.report.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.report.AnnexPart;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.value.Coded;
import org.bilan.web.Form;

/**
 * What a report carries besides its text, as it is ticked and kept: formats inside its PDF, by their codes, and the annex of
 * the sources of its figures.
 */
public record Carried(Set<ReportFormat> inside, boolean sources) {
    private static final String INSIDE = "attached";
    private static final String SOURCES = "sources";
    private static final Set<String> WANTED = Set.of("yes", "true");
    private static final Set<String> UNWANTED = Set.of("", "no", "false");

    public Carried {
        inside = Set.copyOf(inside);
    }

    /** Ticked on a page, or said in the API; what is {@link #unknown} is left out. */
    public static Carried typed(Form form) {
        Set<ReportFormat> inside = codes(form)
                .flatMap(code -> Coded.find(ReportFormat.class, code).stream())
                .filter(ReportRequest.ATTACHABLE::contains)
                .collect(Collectors.toSet());
        return new Carried(inside, WANTED.contains(form.value(SOURCES)));
    }

    /** The fields that ask for what cannot be carried, or neither for it nor against it. */
    static List<String> unknown(Form form) {
        List<String> fields = new ArrayList<>();
        if (typed(form).inside.size() < codes(form).distinct().count()) {
            fields.add(INSIDE);
        }
        String sources = form.value(SOURCES);
        if (!WANTED.contains(sources) && !UNWANTED.contains(sources)) {
            fields.add(SOURCES);
        }
        return fields;
    }

    private static Stream<String> codes(Form form) {
        return form.values().getOrDefault(INSIDE, List.of()).stream();
    }

    public static Carried of(ReportRequest request) {
        return new Carried(
                request.attached(), request.annexes().stream().anyMatch(AnnexPart.FigureSources.class::isInstance));
    }

    /** Of what {@link #words} gave. */
    public static Carried of(List<String> words) {
        Set<ReportFormat> inside = words.stream()
                .filter(word -> !word.equals(SOURCES))
                .map(code -> Coded.find(ReportFormat.class, code).orElseThrow())
                .collect(Collectors.toSet());
        return new Carried(inside, words.contains(SOURCES));
    }

    /** Always in the same order. */
    public List<String> words() {
        List<String> words =
                new ArrayList<>(inside.stream().sorted().map(ReportFormat::code).toList());
        if (sources) {
            words.add(SOURCES);
        }
        return words;
    }

    /** The annex as a part of a request. */
    Optional<AnnexPart> annex() {
        return sources ? Optional.of(new AnnexPart.FigureSources()) : Optional.empty();
    }

    /** The request with all this, behind what it is annexed to already. */
    public ReportRequest on(ReportRequest request) {
        List<AnnexPart> behind = new ArrayList<>(request.annexes());
        annex().ifPresent(behind::add);
        return request.attaching(inside).annexing(behind);
    }
}
