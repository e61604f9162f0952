package org.bilan.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.document.chart.DesignedChart;
import org.bilan.document.word.DocxPackage;
import org.bilan.template.Designed.Shape;
import org.bilan.template.TemplateFinding.Code;

/** Reads the drawings of one part that their alternative texts give to our data. */
final class DesignReader {
    private final DocxPackage document;
    private final String part;
    private final WhereInPart where;
    private final List<TemplateFinding> findings;
    private int forOlder;

    DesignReader(DocxPackage document, String part, WhereInPart where, List<TemplateFinding> findings) {
        this.document = document;
        this.part = part;
        this.where = where;
        this.findings = findings;
    }

    /** The drawing that an element is, or that is all that a run holds; empty if it is not ours to fill. */
    Optional<Step.Drawn> read(XmlElement element) {
        Optional<XmlElement> drawing = element.is("w:drawing")
                ? Optional.of(element)
                : element.is("w:r") ? onlyDrawing(element) : Optional.empty();
        return drawing.flatMap(one -> AltTags.in(one).map(tag -> read(element, one, tag)))
                .filter(drawn -> forOlder == 0 || drawn.designed().isFit());
    }

    private static Optional<XmlElement> onlyDrawing(XmlElement run) {
        List<XmlElement> content = run.elements()
                .filter(child -> !Set.of("w:rPr", "w:lastRenderedPageBreak").contains(child.name()))
                .toList();
        return content.size() == 1 && content.get(0).is("w:drawing") ? Optional.of(content.get(0)) : Optional.empty();
    }

    private Step.Drawn read(XmlElement whole, XmlElement drawing, AltTag tag) {
        Optional<XmlElement> data = AltTags.inside(drawing, "a:graphicData").findFirst();
        String uri = data.flatMap(one -> one.attribute("uri")).orElse("");
        Place place = where.place(tag.text(), tag.span());
        String xml = whole.is("w:r") ? run(whole, drawing) : whole.raw();
        if (uri.endsWith("/chart")) {
            return new Step.Drawn(chart(tag, AltTags.said(drawing, tag), data.orElseThrow(), xml, place));
        }
        String picture = uri.endsWith("/picture")
                ? data.stream()
                        .flatMap(one -> AltTags.inside(one, "a:blip"))
                        .flatMap(blip -> blip.attribute("r:embed").stream())
                        .findFirst()
                        .orElse("")
                : "";
        boolean newKind = uri.endsWith("/chartex");
        if (newKind && tag.kind() == Tag.Piece.Kind.CHART) {
            add(place, Code.CHART_KIND, tag.typed(), "chartex");
        }
        Shape shape = newKind ? Shape.CHART : picture.isEmpty() ? Shape.OTHER : Shape.PICTURE;
        return new Step.Drawn(new Designed(tag, AltTags.said(drawing, tag), xml, shape, picture, "", List.of(), place));
    }

    private static String run(XmlElement run, XmlElement drawing) {
        return run.startTag() + run.child("w:rPr").map(XmlElement::raw).orElse("") + drawing.raw() + run.endTag();
    }

    private Designed chart(AltTag tag, String said, XmlElement data, String xml, Place place) {
        String id = AltTags.inside(data, "c:chart")
                .flatMap(one -> one.attribute("r:id").stream())
                .findFirst()
                .orElse("");
        Optional<String> chartPart = document.target(part, id).filter(document::has);
        Optional<DesignedChart> chart = chartPart.map(name -> new DesignedChart(document, name));
        Optional<String> unfit = chart.map(DesignedChart::unfit).orElse(Optional.of(""));
        if (tag.kind() == Tag.Piece.Kind.CHART) {
            unfit.ifPresent(kind -> add(place, Code.CHART_KIND, tag.typed(), kind));
        }
        if (tag.kind() == Tag.Piece.Kind.CHART && unfit.isEmpty()) {
            chart.flatMap(DesignedChart::simplified)
                    .ifPresent(kind -> add(place, Code.CHART_PLAIN_IN_PDF, tag.typed(), kind));
        }
        List<Designed.Title> titles = unfit.isPresent()
                ? List.of()
                : chart.stream()
                        .flatMap(one -> one.titles().stream())
                        .flatMap(this::title)
                        .toList();
        return new Designed(tag, said, xml, Shape.CHART, id, chartPart.orElse(""), titles, place);
    }

    private Stream<Designed.Title> title(String line) {
        List<ParagraphText.Found> tags = ParagraphText.tags(line);
        for (ParagraphText.Found one : tags) {
            Place place = where.place(line, one.span());
            if (one.tag() instanceof Tag.Wrong wrong) {
                add(place, wrong.code(), wrong.piece());
            } else if (!(one.tag() instanceof Tag.Print)) {
                add(place, Code.NOT_IN_CHART_TITLE, place.piece());
            }
        }
        return tags.isEmpty() ? Stream.empty() : Stream.of(new Designed.Title(line, tags));
    }

    /** What stands for older readers repeats what was said before; nothing in it is told twice. */
    void enter(XmlElement element) {
        forOlder += element.is("mc:Fallback") ? 1 : 0;
        if (forOlder == 0 && element.is("w:pict")) {
            old(element);
        }
    }

    void leave(XmlElement element) {
        forOlder -= element.is("mc:Fallback") ? 1 : 0;
    }

    /** A picture in the old drawing language takes no other: its alternative text is told, and it is copied. */
    private void old(XmlElement picture) {
        AltTags.inOld(picture).ifPresent(tag -> {
            add(where.place(tag.text(), tag.span()), Code.OLD_DRAWING, tag.typed());
        });
    }

    private void add(Place place, Code code, String... details) {
        if (forOlder == 0) {
            findings.add(TemplateFinding.at(place, code, details));
        }
    }
}
