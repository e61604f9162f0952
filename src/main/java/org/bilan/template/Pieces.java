package org.bilan.template;

import java.util.Optional;
import org.bilan.document.chart.ChartTable;
import org.bilan.document.chart.WordChart;
import org.bilan.document.picture.WordPicture;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.WordNarrative;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.WordStyles;
import org.bilan.document.word.WordTable;
import org.bilan.value.Wording;

/** Writes the values that bring paragraphs of their own: blocks, charts, narratives, photos. */
final class Pieces {
    private final DocxPackage into;
    private final String part;
    private final WordStyles styles;
    private final Wording wording;
    private final Contents contents;

    Pieces(DocxPackage into, String part, WordStyles styles, Wording wording, Contents contents) {
        this.into = into;
        this.part = part;
        this.styles = styles;
        this.wording = wording;
        this.contents = contents;
    }

    static boolean isPiece(Value value) {
        return value instanceof Value.Block
                || value instanceof Value.Drawing
                || value instanceof Value.Story
                || value instanceof Value.Pictures;
    }

    /** By the whole tag first, then as the photos or the narrative of a thing: {@code photos de activité}. */
    static Optional<Value> find(Names names, Tag.Piece tag) {
        Optional<Value> whole = names.find(tag.key());
        return whole.isPresent() ? whole : names.find(tag.subject()).flatMap(subject -> of(subject, tag.kind()));
    }

    private static Optional<Value> of(Value subject, Tag.Piece.Kind kind) {
        if (subject instanceof Value.Thing thing && kind.inside() != null) {
            return thing.scope().find(kind.inside());
        }
        return Optional.of(subject).filter(Pieces::isPiece);
    }

    /** Block content; text is a narrative. */
    String xml(Value value, int headingLevel, int width) {
        WordPlace place = new WordPlace(into, part, styles, wording, width);
        if (value instanceof Value.Block block) {
            return WordTable.write(block.table(), place);
        }
        if (value instanceof Value.Drawing drawing) {
            return WordChart.write(drawing.chart(), place);
        }
        if (value instanceof Value.Story story) {
            return contents.marked(WordNarrative.write(story.markdown(), headingLevel, place), into);
        }
        if (value instanceof Value.Pictures pictures) {
            return WordPicture.write(pictures.pictures(), pictures.size(), place);
        }
        throw new IllegalArgumentException("No piece: " + value);
    }

    /** The numbers of a chart as a table; empty for what is no chart. */
    String table(Value value, int width) {
        WordPlace place = new WordPlace(into, part, styles, wording, width);
        return value instanceof Value.Drawing drawing
                ? WordTable.write(ChartTable.of(drawing.chart(), wording), place)
                : "";
    }

    /** What stands where a piece has no value: the dash, or nothing where photos would have been. */
    String missing(Tag.Piece.Kind kind) {
        return kind == Tag.Piece.Kind.PICTURES ? "" : "<w:p><w:r><w:t>" + wording.dash() + "</w:t></w:r></w:p>";
    }
}
