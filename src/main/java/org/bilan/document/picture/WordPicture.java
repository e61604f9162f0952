package org.bilan.document.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.word.InlineDrawing;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.WordXml;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Picture}s as WordprocessingML in rows of the column's width: one alone, then two beside each other at the
 * same height, without cropping. Below each row stand captions and credits. The pictures are re-encoded, without what
 * the camera noted beside them.
 */
public final class WordPicture {
    private static final int PIXELS_PER_INCH = 240;
    private static final int FEWEST_PIXELS_PER_INCH = 100;
    private static final int MOST_PIXELS = 1600;
    private static final int TWENTIETHS_PER_INCH = 1440;

    /** An en space, and what it takes at most. */
    private static final String GAP = "\u2002";

    private static final int GAP_WIDTH = 180;

    private final WordPlace place;
    private final Messages messages;

    private WordPicture(WordPlace place) {
        this.place = place;
        this.messages = Messages.of(WordPicture.class, place.wording().language());
    }

    /** A picture that can be printed, with its caption and credit. */
    private record Print(Picture picture, CleanPicture clean) {
        double ratio() {
            return (double) clean.width() / clean.height();
        }
    }

    /** Why a picture cannot be printed; empty if it can. */
    public static Optional<String> problem(Picture picture) {
        try {
            CleanPictures.of(picture.bytes(), MOST_PIXELS);
            return Optional.empty();
        } catch (UnreadablePicture e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Block content; empty for no pictures. One that cannot be read is left out: {@link #problem} tells beforehand. */
    public static String write(List<Picture> pictures, WordPlace place) {
        WordPicture writer = new WordPicture(place);
        int inRow = place.width() * 6 / 10;
        StringBuilder out = new StringBuilder();
        List<Print> row = new ArrayList<>();
        boolean alone = pictures.size() % 2 == 1;
        for (Picture picture : pictures) {
            writer.print(picture, alone ? place.width() : inRow).ifPresent(row::add);
            if (alone || row.size() == 2) {
                writer.row(row, out);
                row.clear();
            }
            alone = false;
        }
        writer.row(row, out);
        return out.toString();
    }

    /**
     * One picture without caption, within the place's width and {@code height} twentieths of a point: for covers and
     * logos. A run, to stand in a paragraph; empty if the picture cannot be read.
     */
    public static String writeRun(Picture picture, int height, WordPlace place) {
        WordPicture writer = new WordPicture(place);
        return writer.print(picture, place.width())
                .map(print -> writer.drawing(print, Math.min(place.width(), (int) (height * print.ratio()))))
                .orElse("");
    }

    private Optional<Print> print(Picture picture, int width) {
        int pixels = Math.min(MOST_PIXELS, width * PIXELS_PER_INCH / TWENTIETHS_PER_INCH);
        try {
            return Optional.of(new Print(picture, CleanPictures.of(picture.bytes(), Math.max(16, pixels))));
        } catch (UnreadablePicture e) {
            return Optional.empty();
        }
    }

    private void row(List<Print> row, StringBuilder out) {
        if (row.isEmpty()) {
            return;
        }
        String caption = caption(row);
        String keep = caption.isEmpty() ? "" : "<w:keepNext/>";
        String space = "<w:spacing w:before=\"160\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>";
        out.append(WordXml.open(place.styles().id("Normal"), keep + space));
        double ratios = row.stream().mapToDouble(Print::ratio).sum();
        int free = place.width() - GAP_WIDTH * (row.size() - 1);
        double height = Math.min(free / ratios, place.width() * (row.size() == 1 ? 0.52 : 0.42));
        for (int at = 0; at < row.size(); at++) {
            out.append(at == 0 ? "" : WordXml.run("", GAP));
            out.append(drawing(row.get(at), (int) (height * row.get(at).ratio())));
        }
        out.append("</w:p>");
        if (!caption.isEmpty()) {
            out.append(WordXml.paragraph(place.styles().id("caption"), "", "", caption));
        }
    }

    private String drawing(Print print, int wanted) {
        CleanPicture clean = print.clean();
        int sharp = clean.width() * TWENTIETHS_PER_INCH / FEWEST_PIXELS_PER_INCH;
        int width = Math.max(1, Math.min(wanted, sharp));
        int height = Math.max(1, (int) Math.round(width / print.ratio()));
        String part = place.into().addMedia(clean.bytes(), clean.extension());
        String id = place.into().relate(place.part(), Relationship.IMAGE, part);
        return InlineDrawing.picture(place, id, width, height, print.picture().alt());
    }

    private String caption(List<Print> row) {
        if (row.size() == 1) {
            return sentences(text(row.get(0).picture().caption()), credit(row.get(0)));
        }
        Print left = row.get(0);
        Print right = row.get(1);
        boolean sameCredit = credit(left).equals(credit(right));
        String first = sentences(text(left.picture().caption()), sameCredit ? "" : credit(left));
        String second = sentences(text(right.picture().caption()), sameCredit ? "" : credit(right));
        return sentences(
                first.isEmpty() ? "" : messages.say("picture.left", first),
                second.isEmpty() ? "" : messages.say("picture.right", second),
                sameCredit ? credit(left) : "");
    }

    private String credit(Print print) {
        String credit = text(print.picture().credit());
        return credit.isEmpty() ? "" : messages.say("picture.credit", credit);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** One after the other, each but the last closed by a full stop. */
    private static String sentences(String... parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                boolean open = !out.isEmpty() && ".!?…".indexOf(out.charAt(out.length() - 1)) < 0;
                out.append(open ? ". " : out.isEmpty() ? "" : " ").append(part);
            }
        }
        return out.toString();
    }
}
