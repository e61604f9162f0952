package org.bilan.document.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The empty cells of one sheet that look like fields, and the labels that stand at their left and above them. */
final class FieldCells {
    /** How far from its cell a label may stand. */
    private static final int FAR_LEFT = 20;

    private static final int FAR_UP = 60;

    private static final Comparator<CellAddress> DOWN =
            Comparator.comparingInt((CellAddress cell) -> cell.column()).thenComparingInt(CellAddress::row);
    private static final Comparator<List<CellAddress>> AS_READ = Comparator.comparingInt(
                    (List<CellAddress> run) -> run.get(0).row())
            .thenComparingInt(run -> run.get(0).column());

    private final BookForm form;
    private final BookSheet sheet;
    private final String name;

    FieldCells(BookForm form, String name) {
        this.form = form;
        this.sheet = form.sheet(form.sheets().sheets().get(name));
        this.name = name;
    }

    /** Each field's cells, as one reads: one cell, or several below each other. {@code named} are fields in any case. */
    List<List<CellAddress>> fields(Collection<CellAddress> named) {
        TreeSet<CellAddress> fields = new TreeSet<>(DOWN);
        sheet.eachCell((address, cell) -> {
            CellAddress here = address.on(name);
            if (isEmpty(cell) && !sheet.isHidden(here) && looksLikeField(here, cell)) {
                fields.add(here);
            }
            if (isLabel(here, cell)) {
                Optional.of(beside(here)).filter(this::isFree).ifPresent(fields::add);
            }
        });
        List<List<CellAddress>> runs = runs(fields);
        List<CellAddress> lone = named.stream()
                .filter(one -> one.sheet().equals(name) && !fields.contains(one))
                .filter(one -> sheet.find(one).map(FieldCells::isEmpty).orElse(true))
                .toList();
        lone.forEach(one -> runs.add(List.of(one)));
        runs.removeIf(run -> !named.contains(run.get(0)) && label(run.get(0)).isEmpty());
        runs.sort(AS_READ);
        return runs;
    }

    /** What stands at the left, what stands above, or both; empty where neither does. */
    String label(CellAddress cell) {
        String left = left(cell);
        String above = above(cell);
        return left.isEmpty() ? above : above.isEmpty() ? left : left + " – " + above;
    }

    private List<List<CellAddress>> runs(TreeSet<CellAddress> fields) {
        List<List<CellAddress>> runs = new ArrayList<>();
        List<CellAddress> run = new ArrayList<>();
        for (CellAddress cell : fields) {
            boolean goesOn = !run.isEmpty() && follows(run.get(run.size() - 1), cell);
            if (!goesOn && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(cell);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private boolean follows(CellAddress before, CellAddress cell) {
        return before.column() == cell.column()
                && before.row() + 1 == cell.row()
                && style(before).equals(style(cell))
                && left(before).isEmpty()
                && left(cell).isEmpty();
    }

    /** On a protected sheet what may be typed in; elsewhere what has a choice, a frame, a ground or a format of its own. */
    private boolean looksLikeField(CellAddress at, Element cell) {
        String style = cell.getAttribute("s");
        if (sheet.isProtected()) {
            return form.formats().isUnlocked(style);
        }
        if (sheet.choices(at).isPresent()) {
            return true;
        }
        Optional<Element> before = at.column() == 1 ? Optional.empty() : sheet.find(sheet.shown(at.left()));
        boolean sameLooks = before.filter(one -> !isEmpty(one))
                .filter(one -> one.getAttribute("s").equals(style))
                .isPresent();
        return form.formats().isFieldLike(style) && !sameLooks;
    }

    private boolean isLabel(CellAddress at, Element cell) {
        return !sheet.isProtected() && isText(cell) && form.shown(at).strip().endsWith(":");
    }

    private CellAddress beside(CellAddress label) {
        return new CellAddress(name, label.row(), sheet.lastColumn(label) + 1);
    }

    private boolean isFree(CellAddress at) {
        return sheet.shown(at).equals(at)
                && sheet.find(at).map(FieldCells::isEmpty).orElse(true);
    }

    private String style(CellAddress at) {
        return sheet.find(at).map(cell -> cell.getAttribute("s")).orElse("");
    }

    private String left(CellAddress cell) {
        CellAddress at = cell;
        for (int steps = 0; steps < FAR_LEFT && at.column() > 1; steps++) {
            at = sheet.shown(at.left()).on(name);
            Optional<Element> found = sheet.find(at).filter(one -> !isEmpty(one));
            if (found.isPresent()) {
                return text(at, found.get());
            }
        }
        return "";
    }

    private String above(CellAddress cell) {
        for (int row = cell.row() - 1; row >= Math.max(1, cell.row() - FAR_UP); row--) {
            CellAddress at =
                    sheet.shown(new CellAddress(name, row, cell.column())).on(name);
            Optional<Element> found = sheet.find(at).filter(FieldCells::isText);
            if (found.isPresent()) {
                return text(at, found.get());
            }
        }
        return "";
    }

    private String text(CellAddress at, Element cell) {
        return isText(cell)
                ? form.shown(at).replaceAll("\\s+", " ").strip().replaceFirst("[\\s\u00a0\u202f]*:$", "")
                : "";
    }

    private static boolean isEmpty(Element cell) {
        return BookParts.children(cell, "f").isEmpty()
                && BookParts.child(cell, "v")
                        .allMatch(one -> one.getTextContent().isEmpty())
                && BookParts.child(cell, "is")
                        .allMatch(one -> one.getTextContent().isBlank());
    }

    private static boolean isText(Element cell) {
        String type = cell.getAttribute("t");
        return !isEmpty(cell)
                && BookParts.children(cell, "f").isEmpty()
                && (type.equals("s") || type.equals("inlineStr") || type.equals("str"));
    }
}
