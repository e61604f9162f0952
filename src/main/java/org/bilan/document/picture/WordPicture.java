package org.bilan.document.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.word.DocxPackage.Media;
import org.bilan.document.word.InlineDrawing;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.WordXml;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Picture}s as WordprocessingML in {@link PictureRows}: one alone as a paragraph, several beside each other
 * in the cells of a table without lines, each with its caption and credit right below it and not parted from it. They
 * are re-encoded for the size they are printed at, without what the camera noted beside them.
 */
public final class WordPicture {
    /** What a printer resolves. */
    static final int PIXELS_PER_INCH = 220;

    private static final int FEWEST_PIXELS_PER_INCH = 100;
    private static final int TWENTIETHS_PER_INCH = 1440;

    private static final String CELL_MARGINS = "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
            + "<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>";
    private static final String NO_LINES = "<w:tblBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/>"
            + "<w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/><w:insideH w:val=\"nil\"/>"
            + "<w:insideV w:val=\"nil\"/></w:tblBorders>";

    /** No row or column heads the others: it is no table of data. */
    private static final String NO_HEADS = "<w:tblLook w:val=\"0600\" w:firstRow=\"0\" w:lastRow=\"0\""
            + " w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";

    private final WordPlace place;
    private final Messages messages;

    private WordPicture(WordPlace place) {
        this.place = place;
        this.messages = Messages.of(WordPicture.class, place.wording().language());
    }

    /** A picture that can be printed, with its caption and credit. */
    private record Print(Picture picture, PictureFile file) {
        /** The height at which its pixels begin to be seen. */
        double most() {
            return file.width() * (double) TWENTIETHS_PER_INCH / FEWEST_PIXELS_PER_INCH / file.ratio();
        }

        PictureRows.Shape shape() {
            return new PictureRows.Shape(file.ratio(), most());
        }
    }

    /** Block content; empty for no pictures. One that cannot be read is left out: {@link PictureFile#problem} tells beforehand. */
    public static String write(List<Picture> pictures, WordPlace place) {
        return write(pictures, PictureSize.IN_TEXT, place);
    }

    public static String write(List<Picture> pictures, PictureSize size, WordPlace place) {
        WordPicture writer = new WordPicture(place);
        List<Print> prints = pictures.stream()
                .map(WordPicture::print)
                .flatMap(Optional::stream)
                .toList();
        List<PictureRows.Shape> shapes = prints.stream().map(Print::shape).toList();
        StringBuilder out = new StringBuilder();
        for (PictureRows.Row row : size == PictureSize.ON_COVER
                ? PictureRows.onCover(shapes, place.width())
                : PictureRows.of(shapes, place.width())) {
            writer.row(prints.subList(row.first(), row.end()), row.height(), out);
        }
        return out.toString();
    }

    /**
     * One picture without caption, within the place's width and {@code height} twentieths of a point: for covers and
     * logos. A run, to stand in a paragraph; empty if the picture cannot be read.
     */
    public static String writeRun(Picture picture, int height, WordPlace place) {
        return print(picture)
                .flatMap(print -> {
                    double most = Math.min(height, place.width() / print.file().ratio());
                    return new WordPicture(place).drawing(print, Math.min(most, print.most()));
                })
                .orElse("");
    }

    private static Optional<Print> print(Picture picture) {
        try {
            return Optional.of(new Print(picture, PictureFile.of(picture.bytes())));
        } catch (UnreadablePicture e) {
            return Optional.empty();
        }
    }

    private void row(List<Print> row, double height, StringBuilder out) {
        List<Print> shown = new ArrayList<>();
        List<String> drawings = new ArrayList<>();
        for (Print print : row) {
            drawing(print, height).ifPresent(drawing -> {
                shown.add(print);
                drawings.add(drawing);
            });
        }
        if (shown.size() == 1) {
            figure(shown.get(0), drawings.get(0), out);
        } else if (!shown.isEmpty()) {
            table(shown, drawings, height, out);
        }
    }

    /** The picture, and below it its caption, on the same page. */
    private void figure(Print print, String drawing, StringBuilder out) {
        String caption = caption(print);
        String keep = caption.isEmpty() ? "" : "<w:keepNext/>";
        String space = "<w:spacing w:before=\"160\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>";
        out.append(WordXml.open(place.styles().id("Normal"), keep + space));
        out.append(drawing).append("</w:p>");
        if (!caption.isEmpty()) {
            out.append(WordXml.paragraph(place.styles().id("caption"), "", "", caption));
        }
    }

    private void table(List<Print> row, List<String> drawings, double height, StringBuilder out) {
        int[] widths = new int[row.size()];
        int whole = 0;
        for (int at = 0; at < widths.length; at++) {
            int gap = at + 1 < widths.length ? PictureRows.GAP : 0;
            widths[at] = (int) Math.ceil(height * row.get(at).file().ratio()) + gap;
            whole += widths[at];
        }
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(whole);
        out.append("\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>").append(NO_LINES);
        out.append("<w:tblLayout w:type=\"fixed\"/>").append(CELL_MARGINS).append(NO_HEADS);
        out.append("</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int at = 0; at < widths.length; at++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[at]).append("\" w:type=\"dxa\"/>");
            if (at + 1 < widths.length) {
                out.append("<w:tcMar><w:right w:w=\"").append(PictureRows.GAP);
                out.append("\" w:type=\"dxa\"/></w:tcMar>");
            }
            out.append("</w:tcPr>");
            figure(row.get(at), drawings.get(at), out);
            out.append("</w:tc>");
        }
        out.append("</w:tr></w:tbl>");
        // Word joins tables that nothing parts
        String thin = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";
        out.append(WordXml.paragraph(place.styles().id("Normal"), thin, "", ""));
    }

    /** As high as that; empty if it turns out to be damaged. */
    private Optional<String> drawing(Print print, double height) {
        int high = Math.max(1, (int) height);
        int wide = Math.max(1, (int) Math.round(height * print.file().ratio()));
        try {
            String part = part(print.file(), wide, place);
            String id = place.into().relate(place.part(), Relationship.IMAGE, part);
            return Optional.of(
                    InlineDrawing.picture(place, id, wide, high, print.picture().alt()));
        } catch (UnreadablePicture damaged) {
            return Optional.empty();
        }
    }

    /** The part of a picture with the pixels that a place needs; {@code width} in twentieths of a point. */
    static String part(PictureFile file, double width, WordPlace place) {
        int wanted = (int) Math.ceil(width * PIXELS_PER_INCH / TWENTIETHS_PER_INCH);
        int pixels = Math.min(wanted, file.width());
        return place.into().picture(file.digest(), pixels, () -> {
            CleanPicture clean = file.clean(pixels);
            return new Media(clean.bytes(), clean.extension());
        });
    }

    private String caption(Print print) {
        String caption = text(print.picture().caption());
        String credit = text(print.picture().credit());
        String told = credit.isEmpty() ? "" : messages.say("picture.credit", credit);
        if (caption.isEmpty() || told.isEmpty()) {
            return caption + told;
        }
        boolean open = ".!?…".indexOf(caption.charAt(caption.length() - 1)) < 0;
        return caption + (open ? ". " : " ") + told;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
