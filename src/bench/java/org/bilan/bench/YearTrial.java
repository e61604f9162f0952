package org.bilan.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bilan.document.Picture;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;

/**
 * Fills a year report of 36 pages as often as the first argument says: 12 sections, 300 activities, 12 tables of 20 rows
 * and 10 pictures, from data in memory to a file on the disk. Then checks a template of 40 pages as often.
 */
final class YearTrial {
    private static final DocumentProperties ABOUT =
            new DocumentProperties("Essai", "Organisme d’essai", LocalDate.of(2022, 11, 1));

    private YearTrial() {}

    public static void main(String... arguments) throws IOException {
        int times = Integer.parseInt(arguments[0]);
        CompiledTemplate template = Template.compile(WordFile.of(report()));
        Scope data = year();
        byte[] pages = WordFile.of(pages());
        long[] filled = new long[times];
        long[] checked = new long[times];
        try (WorkFolder work = WorkFolder.make()) {
            for (int at = -times / 3; at < times; at++) {
                long start = System.nanoTime();
                Files.write(
                        work.resolve("out.docx"),
                        template.fill(data, Language.FR, ABOUT).docx());
                long between = System.nanoTime();
                Template.check(pages, new Vocabulary(List.of()));
                if (at >= 0) {
                    filled[at] = between - start;
                    checked[at] = System.nanoTime() - between;
                }
            }
        }
        System.out.println(
                new Measure("Word template of a year report filled: time", new Timing(filled).milliseconds(), "55 ms")
                        .line());
        System.out.println(
                new Measure("Template of 40 pages checked: time", new Timing(checked).milliseconds(), "300 ms").line());
        System.out.println(new Measure("Year report and check: heap", Heap.peak(), "128 MB").line());
    }

    private static String report() {
        return heading(1, "{{ titre }}")
                + paragraph("{{ sommaire }}")
                + paragraph("{{ pour chaque section de sections }}")
                + heading(1, "{{ section.titre }}")
                + paragraph("{{ récit section }}")
                + paragraph("{{ photos de section }}")
                + paragraph("{{ pour chaque activité de section.activités }}")
                + heading(2, "{{ activité.titre }}")
                + paragraph("{{ activité.date | date longue }}, {{ activité.lieu }} : {{ activité.description }}")
                + paragraph("{{ fin }}")
                + "<w:tbl><w:tblPr/>"
                + row("Quoi", "Prévu", "Réel", "Écart")
                + row(
                        "{{ section.lignes.quoi }}",
                        "{{ section.lignes.prévu | dollars }}",
                        "{{ section.lignes.réel | dollars }}",
                        "{{ section.lignes.écart | dollars }}")
                + "</w:tbl>"
                + paragraph("{{ fin }}");
    }

    private static String pages() {
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page <= 40; page++) {
            pages.append(heading(1, "Page " + page));
            for (int line = 1; line <= 12; line++) {
                pages.append(paragraph("Ligne " + line + " {{ organisme.nom }} et {{ budget.prévu | dollars }}"
                        + " {{ si budget.réel supérieur à 0 }}oui{{ fin }}"));
            }
        }
        return pages.toString();
    }

    private static Scope year() throws IOException {
        byte[] picture = picture();
        return Scope.of(Map.of("titre", text("Rapport annuel"), "sections", items(12, at -> section(at, picture))));
    }

    private static Scope section(int section, byte[] picture) {
        List<Picture> pictures =
                section > 10 ? List.of() : List.of(new Picture(picture, "Photo " + section, "Légende", "Crédit"));
        return Scope.of(Map.of(
                "titre",
                text("Section " + section),
                "récit",
                new Value.Story("Un paragraphe de texte.\n\n".repeat(4)),
                "photos",
                new Value.Pictures(pictures),
                "activités",
                items(
                        25,
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

    private static Value items(int count, java.util.function.IntFunction<Scope> item) {
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

    private static String heading(int level, String text) {
        return "<w:p><w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    private static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }
}
