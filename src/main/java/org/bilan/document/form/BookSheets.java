package org.bilan.document.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.form.BookParts.Target;
import org.w3c.dom.Element;

/** The sheets of a workbook by their names, and the cells that have a name of their own. */
final class BookSheets {
    private static final List<String> BEFORE_CALCULATION = List.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames");

    private final BookParts parts;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> visible = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final boolean since1904;

    BookSheets(BookParts parts) {
        this.parts = parts;
        Element book = root();
        Map<String, Target> targets = parts.targets(parts.book());
        BookParts.child(book, "sheets")
                .flatMap(all -> BookParts.children(all, "sheet").stream())
                .forEach(sheet -> {
                    Target target = targets.get(relation(sheet));
                    if (target != null
                            && parts.has(target.part())
                            && target.type().endsWith("/worksheet")) {
                        sheets.put(sheet.getAttribute("name"), target.part());
                        if (sheet.getAttribute("state").isEmpty()
                                || sheet.getAttribute("state").equals("visible")) {
                            visible.put(sheet.getAttribute("name"), target.part());
                        }
                    }
                });
        BookParts.child(book, "definedNames")
                .flatMap(all -> BookParts.children(all, "definedName").stream())
                .forEach(name -> named.put(name.getAttribute("name"), name.getTextContent()));
        since1904 = BookParts.child(book, "workbookPr")
                .map(one -> one.getAttribute("date1904"))
                .anyMatch(value -> value.equals("1") || value.equals("true"));
    }

    private Element root() {
        return parts.tree(parts.book()).getDocumentElement();
    }

    private static String relation(Element sheet) {
        for (int at = 0; at < sheet.getAttributes().getLength(); at++) {
            if (BookParts.local(sheet.getAttributes().item(at)).equals("id")) {
                return sheet.getAttributes().item(at).getNodeValue();
            }
        }
        return "";
    }

    /** Names of sheets with the parts they lie in. */
    Map<String, String> sheets() {
        return sheets;
    }

    /** Those of them that people see. */
    Map<String, String> visible() {
        return visible;
    }

    /** Names that the workbook gives to cells, but not those that are the program's own, with the cells. */
    Map<String, List<CellAddress>> names() {
        Map<String, List<CellAddress>> names = new LinkedHashMap<>();
        named.keySet().stream().filter(name -> !name.startsWith("_xl")).forEach(name -> names.put(name, find(name)));
        return names;
    }

    boolean since1904() {
        return since1904;
    }

    /** The cells that an address, a range or a name stands for, each with its sheet; empty if there are none. */
    List<CellAddress> find(String asked) {
        String address = named.getOrDefault(asked, asked);
        List<CellAddress> cells = CellAddress.range(address);
        if (cells.isEmpty() || sheets.isEmpty()) {
            return List.of();
        }
        String typed = cells.get(0).sheet();
        Optional<String> sheet = typed.isEmpty()
                ? sheets.keySet().stream().findFirst()
                : sheets.keySet().stream().filter(typed::equalsIgnoreCase).findFirst();
        return sheet.map(name -> cells.stream().map(cell -> cell.on(name)).toList())
                .orElse(List.of());
    }

    /** What may have been meant by an address that is none. */
    Optional<String> nearest(String asked) {
        int mark = asked.lastIndexOf('!');
        return mark < 0
                ? org.bilan.value.Nearest.to(asked, named.keySet())
                : org.bilan.value.Nearest.to(asked.substring(0, mark).replace("'", ""), sheets.keySet())
                        .map(sheet -> "'" + sheet + "'" + asked.substring(mark));
    }

    /** Everything is to be calculated when the workbook is opened: no figure that was calculated before is true any more. */
    void calculateOnLoad() {
        Element book = root();
        Element calculation = BookParts.child(book, "calcPr").findFirst().orElseGet(() -> {
            Element made = BookParts.like(book, "calcPr");
            org.w3c.dom.Node after = null;
            for (org.w3c.dom.Node child = book.getFirstChild(); child != null; child = child.getNextSibling()) {
                after = BEFORE_CALCULATION.contains(BookParts.local(child)) ? child : after;
            }
            book.insertBefore(made, after == null ? book.getFirstChild() : after.getNextSibling());
            return made;
        });
        calculation.setAttribute("fullCalcOnLoad", "1");
        parts.store(parts.book());
    }
}
