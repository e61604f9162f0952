package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.word.FigureBookmark;
import org.bilan.document.word.PlacedFigure;
import org.bilan.document.word.TextColumn;
import org.bilan.document.word.WordPlace;
import org.bilan.template.Step.Ending;
import org.bilan.value.Missing;
import org.jspecify.annotations.Nullable;

/** One part of one document being filled: what is known, what is written so far. */
final class Filling {
    private static final byte[] EMPTY_PARAGRAPH = "<w:p/>".getBytes(StandardCharsets.UTF_8);
    private static final String SEPARATOR =
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>";

    private final DocumentFilling document;
    private final String part;
    private final Names names;
    private final Conditions conditions;
    private final Contents contents;
    private final Pieces pieces;
    private final Designs designs;
    private final Marks marks;
    private final Lists lists;
    private Output out = new Output();
    private Ending ending = Ending.NOTHING;
    private int rows;
    private int depthOutsideTable = Integer.MAX_VALUE;
    private boolean inColumn;
    private int headingLevel;

    Filling(DocumentFilling document, String part, Contents contents) {
        this.document = document;
        this.part = part;
        this.names = document.names();
        this.conditions = new Conditions(names);
        this.contents = contents;
        this.pieces = new Pieces(
                document.into(), part, document.styles(), document.values().wording(), contents);
        this.marks = new Marks(document.into(), document.bookmarks(), this);
        this.lists = new Lists(document.into(), this);
        WordPlace place = new WordPlace(
                document.into(), part, document.styles(), document.values().wording(), 0);
        this.designs = new Designs(document.template(), place, names, document.values(), document.gaps());
    }

    Marks marks() {
        return marks;
    }

    Lists lists() {
        return lists;
    }

    Output out() {
        return out;
    }

    Names names() {
        return names;
    }

    void run(List<Step> steps) {
        for (Step step : steps) {
            step.run(this);
        }
    }

    void ended(Ending how) {
        if (how != Ending.NOTHING) {
            ending = how;
        }
    }

    boolean holds(Condition condition) {
        return conditions.holds(condition);
    }

    void print(Step.Print print) {
        print(print, names.found(print.path()));
    }

    void print(Step.Print print, Optional<Names.Found> found) {
        Optional<Value> value = found.map(Names.Found::value);
        if (value.isEmpty() || value.get() instanceof Value.Absent) {
            document.gaps().add(print.path().typed(), print.place(), value);
        }
        boolean column = inColumn || print.path().total().isPresent() && depthOutsideTable < Integer.MAX_VALUE;
        String text = document.values().of(value.orElse(new Value.Absent(Missing.NOT_ENTERED)), print.format(), column);
        print.around().write(out, text, mark(print, found, text));
    }

    /** A figure has a hidden bookmark around it. */
    private @Nullable FigureBookmark mark(Step.Print print, Optional<Names.Found> found, String text) {
        String mark =
                print.around().canBeMarked() && found.isPresent() ? found.get().mark(text) : null;
        return mark == null ? null : FigureBookmark.next(document.into(), mark);
    }

    void repeat(Step.Repeat repeat) {
        Optional<Value> value = names.find(repeat.list());
        if (value.isPresent() && value.get() instanceof Value.Items items) {
            repeat(items, repeat.item().keys(), repeat.body(), repeat.renewal(), repeat.place());
        } else {
            document.gaps().add(repeat.list().typed(), repeat.place(), value);
        }
    }

    private void repeat(Value.Items items, List<String> name, List<Step> body, Renewal renewal, Place place) {
        int count = items.scopes().size();
        int rank = 0;
        for (Scope item : items.scopes()) {
            document.bounds().repeat(out.size(), place);
            rank++;
            names.enter(name, item, rank, rank == count);
            if (renewal == Renewal.NONE) {
                run(body);
            } else {
                marks.enter(renewal.bookmarks());
                lists.enter(renewal.lists());
                run(body);
                marks.leave();
            }
            names.leave();
        }
    }

    void row(Step.Row row) {
        if (row.header()) {
            run(row.cells());
            return;
        }
        int before = rows;
        boolean columnBefore = inColumn;
        for (Path list : row.lists()) {
            if (names.find(list).orElse(null) instanceof Value.Items items) {
                inColumn = true;
                repeat(items, list.keys(), row.cells(), row.renewal(), row.place());
                inColumn = columnBefore;
                rows = before + items.scopes().size();
                return;
            }
        }
        inColumn |= names.depth() > depthOutsideTable;
        run(row.cells());
        inColumn = columnBefore;
        rows = before + 1;
    }

    void grid(Step.Grid grid) {
        int before = rows;
        Ending endingBefore = ending;
        Map<String, String> bookmarks = marks.open();
        long start = out.size();
        beforeTable();
        int depthBefore = depthOutsideTable;
        rows = 0;
        depthOutsideTable = names.depth();
        run(grid.rows());
        depthOutsideTable = depthBefore;
        if (rows == 0) {
            out.backTo(start);
            marks.backTo(bookmarks);
            ending = endingBefore;
        } else {
            out.xml(grid.end());
            ending = Ending.TABLE;
        }
        rows = before;
    }

    void fleeting(Step.Fleeting paragraph) {
        long start = out.size();
        run(paragraph.start());
        long content = out.size();
        run(paragraph.content());
        if (out.size() == content) {
            out.backTo(start);
        } else {
            out.xml("</w:p>");
            ending = Ending.PARAGRAPH;
        }
    }

    void beforeTable() {
        if (ending == Ending.TABLE) {
            out.xml(SEPARATOR);
            ending = Ending.PARAGRAPH;
        }
    }

    void container(List<Step> content) {
        ending = Ending.NOTHING;
        run(content);
        if (ending != Ending.PARAGRAPH) {
            out.write(EMPTY_PARAGRAPH);
        }
        ending = Ending.NOTHING;
    }

    void heading(int level, List<Step> content) {
        headingLevel = level;
        Output outside = out;
        out = new Output();
        run(content);
        Output inside = out;
        out = outside;
        contents.heading(out, level, inside, document.into());
    }

    /** Marks that the table of contents goes here. */
    void contents() {
        contents.here(out.size());
        ending = Ending.PARAGRAPH;
    }

    void note(Identity.Note note) {
        out.xml(document.notes().write(note));
    }

    void piece(Step.Piece piece) {
        Optional<Value> value = Pieces.find(names, piece.tag());
        if (value.isPresent() && Pieces.isPiece(value.get())) {
            piece(value.get(), piece.width());
            if (piece.tag().withTable()) {
                write(pieces.table(value.get(), piece.width()));
            }
        } else if (value.isPresent() && value.get() instanceof Value.Text text) {
            piece(new Value.Story(text.text()), piece.width());
        } else {
            document.gaps().add(piece.typed(), piece.place(), value);
            write(pieces.missing(piece.tag().kind()));
        }
    }

    void piece(Value value, int width) {
        write(pieces.xml(value, headingLevel, width));
    }

    void drawn(Designed designed) {
        out.xml(designs.xml(designed));
    }

    private void write(String xml) {
        if (xml.isEmpty()) {
            return;
        }
        if (xml.startsWith("<w:tbl>")) {
            beforeTable();
        }
        out.xml(xml);
        ending = xml.endsWith("</w:tbl>") ? Ending.TABLE : Ending.PARAGRAPH;
    }

    /** Puts an appendix behind the text. */
    void append(Appendix appendix) {
        String written = out.toString();
        int end = TextEnd.of(written);
        if (end < 0) {
            return;
        }
        WordPlace place = new WordPlace(
                document.into(),
                part,
                document.styles(),
                document.values().wording(),
                TextColumn.widthAt(written, end));
        String added = appendix.write(PlacedFigure.in(written, contents::isGrouping), place);
        Output whole = new Output();
        whole.xml(written.substring(0, end));
        whole.xml(contents.marked(added, document.into()));
        whole.xml(written.substring(end));
        out = whole;
    }

    /** The part as it is now. */
    byte[] bytes() {
        return contents.place(out);
    }
}
