package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.template.Step.Ending;

/** Compiles a table: rows that only control, rows that repeat by themselves, and the cells of each. */
final class TableCompiler {
    private static final int CELL_MARGINS = 216;
    private static final int NARROWEST = 300;

    private final PartCompiler part;
    private final WhereInPart where;
    private final Nesting nesting;
    private Object level = this;
    private int table;
    private int row;

    TableCompiler(PartCompiler part, WhereInPart where, Nesting nesting) {
        this.part = part;
        this.where = where;
        this.nesting = nesting;
    }

    void table(XmlElement element, Atoms atoms) {
        if (!element.mayHoldTags()) {
            if (!atoms.endInParagraph()) {
                atoms.step(new Step.BeforeTable());
            }
            where.pass(element);
            atoms.raw(element.raw(), Ending.TABLE);
            return;
        }
        table = where.nextTable();
        Atoms rows = new Atoms();
        rows.raw(element.startTag());
        element.children().forEach(child -> rowOrOther(child, rows));
        atoms.step(new Step.Grid(nesting.fold(rows), element.endTag()));
    }

    private void rowOrOther(XmlNode child, Atoms rows) {
        if (!(child instanceof XmlElement element)) {
            rows.raw(child.raw());
        } else if (element.is("w:tr")) {
            row(element, rows);
        } else if (element.contains("w:tr")) {
            Object outside = level;
            level = element;
            rows.raw(element.startTag());
            element.children().forEach(inner -> rowOrOther(inner, rows));
            rows.raw(element.endTag());
            level = outside;
        } else {
            rows.raw(element.raw());
        }
    }

    private void row(XmlElement element, Atoms rows) {
        row++;
        if (isControl(element)) {
            controls(element, rows);
            return;
        }
        Optional<Place.Cell> outside = where.enter(Optional.of(new Place.Cell(table, row, 1)));
        Place place = where.place("", new ParagraphText.Span(0, 0));
        where.enter(outside);
        Atoms cells = new Atoms();
        cells.raw(element.startTag());
        int column = 0;
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement cell && cell.is("w:tc")) {
                cell(cell, ++column, cells);
            } else if (child instanceof XmlElement wrapper && wrapper.contains("w:tc")) {
                column = wrapped(wrapper, column, cells);
            } else {
                cells.raw(child.raw());
            }
        }
        cells.raw(element.endTag());
        List<Step> steps = nesting.fold(cells);
        rows.step(new Step.Row(isHeader(element), lists(steps), steps, Renewal.NONE, place));
    }

    /** Content controls around cells. */
    private int wrapped(XmlElement wrapper, int before, Atoms cells) {
        int column = before;
        cells.raw(wrapper.startTag());
        for (XmlNode child : wrapper.children()) {
            if (child instanceof XmlElement cell && cell.is("w:tc")) {
                cell(cell, ++column, cells);
            } else if (child instanceof XmlElement inner && inner.contains("w:tc")) {
                column = wrapped(inner, column, cells);
            } else {
                cells.raw(child.raw());
            }
        }
        cells.raw(wrapper.endTag());
        return column;
    }

    private void cell(XmlElement cell, int column, Atoms cells) {
        if (!cell.mayHoldTags()) {
            where.pass(cell);
            cells.raw(cell.raw());
            return;
        }
        Optional<Place.Cell> outside = where.enter(Optional.of(new Place.Cell(table, row, column)));
        cells.raw(cell.startTag() + cell.child("w:tcPr").map(XmlElement::raw).orElse(""));
        List<XmlNode> content = new ArrayList<>(cell.children());
        content.removeIf(node -> node instanceof XmlElement one && one.is("w:tcPr"));
        cells.steps(part.cell(content, width(cell)));
        cells.raw(cell.endTag());
        where.enter(outside);
    }

    private int width(XmlElement cell) {
        return cell.at("w:tcPr", "w:tcW")
                .filter(one -> one.attribute("w:type").orElse("dxa").equals("dxa"))
                .flatMap(one -> one.attribute("w:w"))
                .filter(value -> value.matches("\\d{3,5}"))
                .map(value -> Math.max(NARROWEST, Integer.parseInt(value) - CELL_MARGINS))
                .orElse(part.width() / 2);
    }

    private static boolean isHeader(XmlElement row) {
        return row.at("w:trPr", "w:tblHeader")
                .map(mark -> mark.attribute("w:val").orElse("1"))
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    /** A row that holds nothing but controls. */
    private static boolean isControl(XmlElement row) {
        boolean any = false;
        for (XmlElement paragraph : paragraphs(row)) {
            ParagraphText text = ParagraphText.of(paragraph);
            List<ParagraphText.Found> tags = text.tags();
            boolean only = text.isOnlyText()
                    && WhereInPart.outside(text.text(), tags).isBlank()
                    && tags.stream().allMatch(one -> one.tag().isControl());
            if (!only) {
                return false;
            }
            any |= !tags.isEmpty();
        }
        return any && !row.contains("w:tbl");
    }

    private static List<XmlElement> paragraphs(XmlElement row) {
        List<XmlElement> found = new ArrayList<>();
        collect(row, found);
        return found;
    }

    private static void collect(XmlElement element, List<XmlElement> found) {
        if (element.is("w:p")) {
            found.add(element);
        } else {
            element.elements().forEach(child -> collect(child, found));
        }
    }

    private void controls(XmlElement element, Atoms rows) {
        Optional<Place.Cell> outside = where.enter(Optional.of(new Place.Cell(table, row, 1)));
        for (XmlElement paragraph : paragraphs(element)) {
            where.nextParagraph(paragraph);
            ParagraphText text = ParagraphText.of(paragraph);
            part.report(text.text(), text.tags());
            text.tags().forEach(one -> rows.control(one.tag(), where.place(text.text(), one.span()), level));
        }
        where.enter(outside);
    }

    /** What may be a list that the row repeats over: what stands before the last point of its names. */
    static List<Path> lists(List<Step> steps) {
        Map<List<String>, Path> found = new LinkedHashMap<>();
        collect(steps, found);
        return List.copyOf(found.values());
    }

    private static void collect(List<Step> steps, Map<List<String>, Path> found) {
        for (Step step : steps) {
            if (step instanceof Step.Print print) {
                print.path().prefixes().forEach(path -> found.putIfAbsent(path.keys(), path));
            } else if (step instanceof Step.Drawn drawn) {
                drawn.designed().tag().names().stream()
                        .flatMap(name -> name.piece().subject().prefixes().stream())
                        .forEach(path -> found.putIfAbsent(path.keys(), path));
            } else if (step instanceof Step.Choose choose) {
                choose.condition()
                        .tests()
                        .flatMap(test -> test.path().prefixes().stream())
                        .forEach(path -> found.putIfAbsent(path.keys(), path));
            }
            if (!(step instanceof Step.Repeat) && !(step instanceof Step.Grid)) {
                collect(step.inside(), found);
            }
        }
    }
}
