package org.bilan.document.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.PartNames;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.ZipParts;
import org.bilan.value.Language;

/**
 * A chart of a template put into a document with our numbers, as often as it is asked for: each time a chart part, a
 * workbook, and the styles that came with the design, of its own.
 */
public final class DesignedChart {
    /** What a chart part has for itself alone; a picture that fills its bars is shared. */
    private static final Set<String> ITS_OWN =
            Set.of("chartStyle", "chartColorStyle", "chartUserShapes", "themeOverride");

    private static final Set<String> NUMBERS = Set.of("package", "oleObject");

    private final DocxPackage template;
    private final String part;

    public DesignedChart(DocxPackage template, String part) {
        this.template = template;
        this.part = part;
    }

    /**
     * The kind that cannot take numbers by category, {@code scatterChart}, empty text if it cannot be told; nothing if
     * the chart takes them.
     */
    public Optional<String> unfit() {
        try {
            return ChartDesign.read(template.text(part)).unfit();
        } catch (IllegalArgumentException notAChart) {
            return Optional.of("");
        }
    }

    /** The kind that the PDF draws in a simpler form, {@code radarChart}; empty if it is drawn as it is. */
    public Optional<String> simplified() {
        return ChartDesign.read(template.text(part)).simplified();
    }

    /** The paragraphs of its titles. */
    public List<String> titles() {
        return ChartDesign.read(template.text(part)).titles();
    }

    /**
     * Adds it with the numbers of a chart; gives the relationship that the place's part refers to it by. {@code words}
     * fills the tags in a line of its titles.
     */
    public String write(Chart chart, WordPlace place, UnaryOperator<String> words) {
        DocxPackage into = place.into();
        Language language = place.wording().language();
        ChartDesign design = ChartDesign.read(template.text(part));
        Chart shown = design.shown(chart);
        String numbers = into.freeName("word/embeddings/chart-numbers", ".xlsx");
        into.add(numbers, ChartNumbers.TYPE, ChartNumbers.write(shown, language));
        String copy = into.freeName("word/charts/chart", ".xml");
        List<Relationship> links = links(copy, into);
        String workbook = freeId(links);
        links.add(new Relationship(workbook, Relationship.PACKAGE, PartNames.relative(copy, numbers), false));
        String xml = design.filled(shown, language, workbook, words);
        into.add(copy, ChartPart.TYPE, xml.getBytes(StandardCharsets.UTF_8));
        into.relate(copy, links);
        return into.relate(place.part(), Relationship.CHART, copy);
    }

    private List<Relationship> links(String copy, DocxPackage into) {
        List<Relationship> links = new ArrayList<>();
        for (Relationship link : template.relationships(part)) {
            String kind = link.type().substring(link.type().lastIndexOf('/') + 1);
            if (NUMBERS.contains(kind) || link.external()) {
                continue;
            }
            String target = PartNames.resolve(part, link.target());
            String kept = ITS_OWN.contains(kind) && template.has(target) ? copied(target, into) : target;
            links.add(new Relationship(link.id(), link.type(), PartNames.relative(copy, kept), false));
        }
        return links;
    }

    private String copied(String target, DocxPackage into) {
        String extension = "." + ZipParts.extension(target);
        String stem = target.substring(0, target.length() - extension.length()).replaceFirst("\\d+$", "");
        String copy = into.freeName(stem, extension);
        into.add(copy, template.type(target), template.bytes(target));
        return copy;
    }

    private static String freeId(List<Relationship> links) {
        int number = 1;
        while (isTaken("rId" + number, links)) {
            number++;
        }
        return "rId" + number;
    }

    private static boolean isTaken(String id, List<Relationship> links) {
        return links.stream().anyMatch(link -> link.id().equals(id));
    }
}
