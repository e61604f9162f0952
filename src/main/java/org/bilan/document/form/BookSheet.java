package org.bilan.document.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One sheet of a workbook as a tree: its cells are found, or made where they belong. */
final class BookSheet {
    private final Element root;
    private final Element data;
    private final Map<Integer, Element> rows = new TreeMap<>();
    private final List<Merged> merged;

    BookSheet(Element root) {
        this.root = root;
        this.data = BookParts.child(root, "sheetData")
                .findFirst()
                .orElseThrow(() -> new FormRefused(FormRefused.Reason.DAMAGED, "sheetData"));
        this.merged = BookParts.child(root, "mergeCells")
                .flatMap(all -> BookParts.children(all, "mergeCell").stream())
                .flatMap(one -> Merged.of(one.getAttribute("ref")).stream())
                .toList();
        int last = 0;
        for (Element row : BookParts.children(data, "row")) {
            last = row.getAttribute("r").isEmpty() ? last + 1 : number(row.getAttribute("r"), last + 1);
            row.setAttribute("r", Integer.toString(last));
            rows.putIfAbsent(last, row);
        }
    }

    /** The cell that shows what is at an address: of merged ones the first. */
    CellAddress shown(CellAddress asked) {
        return over(asked).map(range -> range.first().on(asked.sheet())).orElse(asked);
    }

    /** The last column of what is shown at an address. */
    int lastColumn(CellAddress first) {
        return over(first).map(range -> range.last().column()).orElse(first.column());
    }

    private Optional<Merged> over(CellAddress cell) {
        return merged.stream().filter(range -> range.holds(cell)).findFirst();
    }

    /** Cells that are shown as one. */
    private record Merged(CellAddress first, CellAddress last) {
        static Optional<Merged> of(String range) {
            Optional<CellAddress> first = CellAddress.parse(range.replaceFirst(":.*", ""));
            Optional<CellAddress> last = CellAddress.parse(range.replaceFirst(".*:", ""));
            return first.flatMap(one -> last.map(other -> new Merged(one, other)));
        }

        boolean holds(CellAddress cell) {
            return first.row() <= cell.row()
                    && cell.row() <= last.row()
                    && first.column() <= cell.column()
                    && cell.column() <= last.column();
        }
    }

    /** Whether another cell, merged with it, is shown in its place. */
    boolean isHidden(CellAddress address) {
        return !shown(address).equals(address);
    }

    /** Whether only unlocked cells can be changed. */
    boolean isProtected() {
        return BookParts.child(root, "sheetProtection")
                .anyMatch(one -> List.of("1", "true").contains(one.getAttribute("sheet")));
    }

    /** Every cell that the file holds, row by row. */
    void eachCell(BiConsumer<CellAddress, Element> act) {
        rows.forEach((number, row) ->
                cells(row).forEach(cell -> act.accept(new CellAddress("", number, column(cell)), cell)));
    }

    Optional<Element> find(CellAddress address) {
        return Optional.ofNullable(rows.get(address.row()))
                .flatMap(row -> cells(row).stream()
                        .filter(cell -> column(cell) == address.column())
                        .findFirst());
    }

    /** The cell, made with the looks of its row or column where there is none. */
    Element cell(CellAddress address) {
        return find(address).orElseGet(() -> made(address));
    }

    private Element made(CellAddress address) {
        Element row = rows.computeIfAbsent(
                address.row(),
                number -> inserted(
                        data,
                        () -> {
                            Element made = BookParts.like(data, "row");
                            made.setAttribute("r", Integer.toString(number));
                            return made;
                        },
                        rows.entrySet().stream()
                                .filter(other -> other.getKey() > number)
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(null)));
        row.removeAttribute("spans");
        BookParts.child(root, "dimension").findFirst().ifPresent(root::removeChild);
        Element next = cells(row).stream()
                .filter(cell -> column(cell) > address.column())
                .findFirst()
                .orElse(null);
        return inserted(
                row,
                () -> {
                    Element made = BookParts.like(row, "c");
                    made.setAttribute("r", address.cell());
                    String style = style(row, address.column());
                    if (!style.isEmpty()) {
                        made.setAttribute("s", style);
                    }
                    return made;
                },
                next);
    }

    private static Element inserted(Element parent, Supplier<Element> make, @Nullable Node before) {
        Element made = make.get();
        parent.insertBefore(made, before);
        return made;
    }

    private String style(Element row, int column) {
        if (row.hasAttribute("s") && !row.getAttribute("customFormat").isEmpty()) {
            return row.getAttribute("s");
        }
        return BookParts.child(root, "cols")
                .flatMap(all -> BookParts.children(all, "col").stream())
                .filter(one ->
                        number(one.getAttribute("min"), 0) <= column && column <= number(one.getAttribute("max"), 0))
                .map(one -> one.getAttribute("style"))
                .findFirst()
                .orElse("");
    }

    private List<Element> cells(Element row) {
        List<Element> cells = BookParts.children(row, "c");
        int last = 0;
        for (Element cell : cells) {
            if (cell.getAttribute("r").isEmpty()) {
                cell.setAttribute("r", new CellAddress("", number(row.getAttribute("r"), 1), last + 1).cell());
            }
            last = column(cell);
        }
        return cells;
    }

    private static int column(Element cell) {
        return CellAddress.parse(cell.getAttribute("r"))
                .map(CellAddress::column)
                .orElse(0);
    }

    /** Takes the figures away that formulas had given; whether there were formulas. */
    boolean forgetResults() {
        boolean any = false;
        for (Element row : rows.values()) {
            for (Element cell : BookParts.children(row, "c")) {
                if (!BookParts.children(cell, "f").isEmpty()) {
                    any = true;
                    BookParts.children(cell, "v").forEach(cell::removeChild);
                    cell.removeAttribute("t");
                }
            }
        }
        return any;
    }

    /** What the choice for a cell is made from, as the file says it: words in quotation marks, or a range. */
    Optional<String> choices(CellAddress address) {
        return BookParts.child(root, "dataValidations")
                .flatMap(all -> BookParts.children(all, "dataValidation").stream())
                .filter(one -> one.getAttribute("type").equals("list"))
                .filter(one -> List.of(one.getAttribute("sqref").split(" ")).stream()
                        .anyMatch(range -> CellAddress.holds(range, address)))
                .flatMap(one -> BookParts.child(one, "formula1"))
                .map(Element::getTextContent)
                .findFirst();
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
