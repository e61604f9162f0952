package org.bilan.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bilan.document.chart.Chart;
import org.bilan.document.picture.Picture;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.value.Missing;

/**
 * A made-up year report: its Word template and its data. Each of its sections has a heading, four paragraphs, a table of
 * 20 rows and as many activities as {@code activities} says; the first ones have a picture, or a chart, too.
 */
record YearReport(int sections, int activities, int pictures, int charts) implements MadeUpReport {
    @Override
    public byte[] template() throws IOException {
        return WordFile.of(WordFile.heading(1, "{{ titre }}")
                + WordFile.paragraph("{{ sommaire }}")
                + WordFile.paragraph("{{ pour chaque section de sections }}")
                + WordFile.heading(1, "{{ section.titre }}")
                + WordFile.paragraph("{{ récit section }}")
                + WordFile.paragraph("{{ photos de section }}")
                + WordFile.paragraph("{{ si section.dessin existe }}")
                + WordFile.paragraph("{{ graphique section.dessin }}")
                + WordFile.paragraph("{{ fin }}")
                + WordFile.paragraph("{{ pour chaque activité de section.activités }}")
                + WordFile.heading(2, "{{ activité.titre }}")
                + WordFile.paragraph(
                        "{{ activité.date | date longue }}, {{ activité.lieu }} : {{ activité.description }}")
                + WordFile.paragraph("{{ fin }}")
                + WordFile.table(
                        List.of("Quoi", "Prévu", "Réel", "Écart"),
                        List.of(
                                "{{ section.lignes.quoi }}",
                                "{{ section.lignes.prévu | dollars }}",
                                "{{ section.lignes.réel | dollars }}",
                                "{{ section.lignes.écart | dollars }}"))
                + WordFile.paragraph("{{ fin }}"));
    }

    @Override
    public Scope data() throws IOException {
        byte[] picture = picture();
        return Scope.of(
                Map.of("titre", text("Rapport annuel"), "sections", items(sections, at -> section(at, picture))));
    }

    private Scope section(int section, byte[] picture) {
        List<Picture> shown =
                section > pictures ? List.of() : List.of(new Picture(picture, "Photo " + section, "Légende", "Crédit"));
        return Scope.of(Map.of(
                "titre",
                text("Section " + section),
                "récit",
                new Value.Story("Un paragraphe de texte.\n\n".repeat(4)),
                "photos",
                new Value.Pictures(shown),
                "dessin",
                section > charts ? new Value.Absent(Missing.NOT_REPORTED) : new Value.Drawing(chart()),
                "activités",
                items(
                        activities,
                        at -> Scope.of(Map.of(
                                "titre", text("Activité " + section + "." + at),
                                "date", text("2022-03-14"),
                                "lieu", text("Montréal"),
                                "description",
                                        text("Une description assez longue pour tenir deux lignes. ".repeat(3))))),
                "lignes",
                items(
                        20,
                        at -> Scope.of(Map.of(
                                "quoi", text("Ligne " + at),
                                "prévu", number("1000.00"),
                                "réel", number("900.50"),
                                "écart", number("99.50"))))));
    }

    private static Chart chart() {
        List<String> months = List.of("Sept.", "Oct.", "Nov.", "Déc.", "Janv.", "Févr.");
        List<Chart.Series> series = List.of(
                new Chart.Series("Prévu", points(1_000, months.size())),
                new Chart.Series("Réel", points(900, months.size())));
        return new Chart(
                Chart.Kind.BAR,
                "Un titre qui dit ce qu’on voit",
                "Dépenses par mois, en dollars",
                "Source : essai",
                "Diagramme à barres",
                Chart.PointFormat.NUMBER,
                months,
                series);
    }

    private static List<BigDecimal> points(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> BigDecimal.valueOf(first + 137L * at))
                .toList();
    }

    private static Value items(int count, IntFunction<Scope> item) {
        return new Value.Items(IntStream.rangeClosed(1, count).mapToObj(item).toList());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int at = 0; at < 1200; at += 10) {
            pen.setColor(new Color(at % 256, at * 7 % 256, at * 3 % 256));
            pen.fillRect(at, 0, 10, 800);
        }
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
