package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One instruction of a compiled template. */
sealed interface Step
        permits Identity,
                Step.Fixed,
                Step.Raw,
                Step.Print,
                Step.Repeat,
                Step.Doubtful,
                Step.Choose,
                Step.Alone,
                Step.Fleeting,
                Step.Piece,
                Step.Drawn,
                Step.Heading,
                Step.Contents,
                Step.Grid,
                Step.Row,
                Step.Container,
                Step.Story,
                Step.BeforeTable {
    /** Writes what it stands for. */
    void run(Filling filling);

    /** The instructions inside, for those who look through a whole template. */
    default List<Step> inside() {
        return List.of();
    }

    /** What a container's content ends in so far: a table wants a paragraph after it. */
    enum Ending {
        NOTHING,
        PARAGRAPH,
        TABLE
    }

    /** XML as it was in the template. */
    record Fixed(byte[] xml, Ending ending) implements Step {
        static Fixed of(String xml, Ending ending) {
            return new Fixed(xml.getBytes(StandardCharsets.UTF_8), ending);
        }

        @Override
        public void run(Filling filling) {
            filling.out().write(xml);
            filling.ended(ending);
        }
    }

    /** XML of a template that is still being compiled. */
    record Raw(String xml, Ending ending) implements Step {
        @Override
        public void run(Filling filling) {
            throw new IllegalStateException("not compiled");
        }
    }

    /** A value inside the text of a run. */
    record Print(Path path, Optional<Format> format, Place place, AroundPrint around) implements Step {
        Print(Path path, Optional<Format> format, Place place) {
            this(path, format, place, AroundPrint.TEXT);
        }

        @Override
        public void run(Filling filling) {
            filling.print(this);
        }
    }

    /** {@code pour chaque}. */
    record Repeat(Path item, Path list, List<Step> body, Renewal renewal, Place place) implements Step {
        @Override
        public void run(Filling filling) {
            filling.repeat(this);
        }

        @Override
        public List<Step> inside() {
            return body;
        }
    }

    /**
     * What a mistake leaves open: only to be checked. {@code each} is a repetition that may or may not be around it; empty
     * for an opening that cannot be read.
     */
    record Doubtful(Optional<Tag.Each> each, List<Step> body) implements Step {
        @Override
        public void run(Filling filling) {
            throw new IllegalStateException("a template with errors");
        }

        @Override
        public List<Step> inside() {
            return body;
        }
    }

    /** {@code si}. */
    record Choose(Condition condition, List<Step> then, List<Step> otherwise, Place place) implements Step {
        @Override
        public void run(Filling filling) {
            filling.run(filling.holds(condition) ? then : otherwise);
        }

        @Override
        public List<Step> inside() {
            return java.util.stream.Stream.concat(then.stream(), otherwise.stream())
                    .toList();
        }
    }

    /**
     * A paragraph that holds nothing but a name: what the name stands for may be a whole piece (a narrative, photos),
     * which then takes the paragraph's place.
     */
    record Alone(Print print, int width, List<Step> before, List<Step> after) implements Step {
        @Override
        public void run(Filling filling) {
            Optional<Names.Found> found = filling.names().found(print.path());
            if (found.isPresent() && Pieces.isPiece(found.get().value())) {
                filling.piece(found.get().value(), width);
            } else {
                filling.run(before);
                filling.print(print, found);
                filling.run(after);
            }
        }

        @Override
        public List<Step> inside() {
            return List.of(print);
        }
    }

    /** A paragraph of which nothing is certain to be printed: it goes when nothing is. */
    record Fleeting(List<Step> start, List<Step> content) implements Step {
        @Override
        public void run(Filling filling) {
            filling.fleeting(this);
        }

        @Override
        public List<Step> inside() {
            return content;
        }
    }

    /** {@code bloc}, {@code graphique}, {@code récit}, {@code photos de}; {@code width} in twentieths of a point. */
    record Piece(Tag.Piece tag, int width, Place place) implements Step {
        @Override
        public void run(Filling filling) {
            filling.piece(this);
        }

        /** The tag without its braces. */
        String typed() {
            return place.piece().replaceAll("[{}]", "").strip();
        }
    }

    /** A chart or picture designed in Word. */
    record Drawn(Designed designed) implements Step {
        @Override
        public void run(Filling filling) {
            filling.drawn(designed);
        }
    }

    /** A heading's content, between its properties and its end. */
    record Heading(int level, List<Step> content) implements Step {
        @Override
        public void run(Filling filling) {
            filling.heading(level, content);
        }

        @Override
        public List<Step> inside() {
            return content;
        }
    }

    /** {@code sommaire}. */
    record Contents() implements Step {
        @Override
        public void run(Filling filling) {
            filling.contents();
        }
    }

    /** A table whose rows may repeat or vanish: without rows there is no table. */
    record Grid(List<Step> rows, String end) implements Step {
        @Override
        public void run(Filling filling) {
            filling.grid(this);
        }

        @Override
        public List<Step> inside() {
            return rows;
        }
    }

    /** A row; it repeats by itself if one of {@code lists} is a list. A header never does. */
    record Row(boolean header, List<Path> lists, List<Step> cells, Renewal renewal, Place place) implements Step {
        /** Whether it may repeat by itself. */
        boolean repeats() {
            return !header && !lists.isEmpty();
        }

        @Override
        public void run(Filling filling) {
            filling.row(this);
        }

        @Override
        public List<Step> inside() {
            return cells;
        }
    }

    /** The content of a cell, header, note or text box: ends in a paragraph whatever vanishes. */
    record Container(List<Step> content) implements Step {
        @Override
        public void run(Filling filling) {
            filling.container(content);
        }

        @Override
        public List<Step> inside() {
            return content;
        }
    }

    /** The content of a whole part or note, in which its bookmarks lie. */
    record Story(List<Step> content) implements Step {
        @Override
        public void run(Filling filling) {
            filling.container(content);
        }

        @Override
        public List<Step> inside() {
            return content;
        }
    }

    /** Before a table: two tables that touch would become one. */
    record BeforeTable() implements Step {
        @Override
        public void run(Filling filling) {
            filling.beforeTable();
        }
    }
}
