package org.bilan.document.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bilan.document.XmlText;
import org.bilan.value.TextFold;

/**
 * The titles of a designed chart. What somebody typed stays, its tags filled; a chart's title that nobody typed becomes
 * that of our chart, set as the design sets titles.
 */
final class ChartTitles {
    /** What Word and LibreOffice show until somebody types a title, folded. */
    private static final Set<String> NOT_TYPED =
            Set.of("titre du graphique", "chart title", "titulo del grafico", "titre principal", "main title");

    private static final List<String> TITLE = List.of("tx", "layout", "overlay", "spPr", "txPr", "extLst");

    private static final List<String> CHART = List.of(
            "title",
            "autoTitleDeleted",
            "pivotFmts",
            "view3D",
            "floor",
            "sideWall",
            "backWall",
            "plotArea",
            "legend",
            "plotVisOnly",
            "dispBlanksAs",
            "extLst");

    private final Optional<ChartNode> chart;
    private final Optional<ChartNode> ofChart;
    private final List<ChartNode> ofAxes = new ArrayList<>();

    ChartTitles(ChartNode space) {
        this.chart = space.child("chart");
        this.ofChart = chart.flatMap(one -> one.child("title"));
        chart.flatMap(one -> one.child("plotArea")).stream()
                .flatMap(plot -> plot.children().stream())
                .flatMap(axis -> axis.child("title").stream())
                .forEach(ofAxes::add);
    }

    /** One for each paragraph that has text. */
    List<String> lines() {
        return Stream.concat(ofChart.stream(), ofAxes.stream())
                .flatMap(title -> title.all("p"))
                .map(ChartTitles::line)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String line(ChartNode paragraph) {
        StringBuilder line = new StringBuilder();
        paragraph.all("t").forEach(text -> line.append(text.text()));
        return line.toString();
    }

    /**
     * {@code ours}: where it is blank, a title that nobody typed is left to the program, which takes the name of a series
     * that is {@code alone}; for several it would only show « Titre du graphique ».
     */
    void fill(String ours, boolean alone, UnaryOperator<String> words) {
        ofChart.filter(title -> !isTyped(title)).ifPresent(title -> {
            if (!ours.isBlank()) {
                typed(title, ours);
            } else if (alone) {
                title.child("tx").ifPresent(ChartNode::remove);
            } else {
                title.remove();
                chart.ifPresent(one -> one.orAdd("autoTitleDeleted", CHART).set("val", "1"));
            }
        });
        ofAxes.stream()
                .filter(title -> title.all("strRef").findAny().isPresent())
                .forEach(ChartTitles::unlink);
        Stream.concat(ofChart.stream(), ofAxes.stream())
                .flatMap(title -> title.all("p"))
                .toList()
                .forEach(paragraph -> fill(paragraph, words));
    }

    private static boolean isTyped(ChartNode title) {
        String text = TextFold.fold(String.join(
                " ",
                title.all("rich")
                        .flatMap(rich -> rich.all("t"))
                        .map(ChartNode::text)
                        .toList()));
        return !text.isBlank() && !NOT_TYPED.contains(text);
    }

    /** A title read from a cell of the designer's workbook keeps what it said. */
    private static void unlink(ChartNode title) {
        String said = String.join(" ", title.all("v").map(ChartNode::text).toList());
        typed(title, said);
    }

    private static void typed(ChartNode title, String text) {
        ChartNode holder = title.orAdd("tx", TITLE);
        holder.child("strRef").ifPresent(ChartNode::remove);
        ChartNode rich = holder.child("rich").orElseGet(() -> rich(title, holder));
        List<ChartNode> paragraphs = rich.children("p");
        ChartNode paragraph = paragraphs.isEmpty() ? rich.drawing("p") : paragraphs.get(0);
        paragraphs.stream().skip(1).forEach(ChartNode::remove);
        say(paragraph, text);
    }

    /** The looks of text that was to come become those of the text. */
    private static ChartNode rich(ChartNode title, ChartNode holder) {
        Optional<ChartNode> looks = title.child("txPr");
        if (looks.isPresent()) {
            ChartNode rich = looks.get().rename("rich");
            holder.element().appendChild(rich.element());
            return rich;
        }
        ChartNode rich = holder.append("rich");
        rich.drawing("bodyPr");
        return rich;
    }

    private static void fill(ChartNode paragraph, UnaryOperator<String> words) {
        String line = line(paragraph);
        if (line.contains("{{")) {
            say(paragraph, words.apply(line));
        }
    }

    /** All of a paragraph in one run, which looks as the first did. */
    private static void say(ChartNode paragraph, String text) {
        List<ChartNode> runs = paragraph.children("r");
        ChartNode run = runs.isEmpty() ? run(paragraph) : runs.get(0);
        runs.stream().skip(1).forEach(ChartNode::remove);
        Stream.of("br", "fld")
                .flatMap(name -> paragraph.children(name).stream())
                .forEach(ChartNode::remove);
        ChartNode words = run.child("t").orElseGet(() -> run.drawing("t"));
        words.text(XmlText.clean(text));
    }

    private static ChartNode run(ChartNode paragraph) {
        ChartNode run = paragraph.drawing("r");
        paragraph.child("endParaRPr").ifPresent(ChartNode::remove);
        paragraph.all("defRPr").findFirst().ifPresent(looks -> {
            ChartNode own = looks.repeat();
            run.element().appendChild(own.element());
            own.rename("rPr");
        });
        return run;
    }
}
