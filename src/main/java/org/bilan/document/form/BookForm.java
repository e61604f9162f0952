package org.bilan.document.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilan.document.form.FormFlaw.Kind;
import org.bilan.document.pdf.PdfInk;
import org.bilan.value.TextFold;
import org.w3c.dom.Element;

/**
 * A form.xlsx, filled cell by cell. Looks, formulas, merged cells, choices and every other sheet stay as they are; what
 * formulas had calculated is forgotten, and calculated again when the workbook is opened. Text is text, whatever it begins
 * with.
 */
final class BookForm {
    /** What one cell takes, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private final BookParts parts;
    private final BookSheets sheets;
    private final CellFormats formats;
    private final Map<String, BookSheet> open = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<FormFlaw> flaws = new ArrayList<>();

    BookForm(byte[] xlsx) {
        this.parts = new BookParts(xlsx);
        this.sheets = new BookSheets(parts);
        this.formats = new CellFormats(parts);
    }

    /**
     * The cells that an address, a range ({@code Budget!B8:B20}) or a name of the workbook stands for, in order.
     *
     * @return for each of {@code asked}; empty for one that stands for none
     * @throws FormRefused if it is no workbook that can be filled
     */
    static Map<String, List<String>> cells(byte[] xlsx, Collection<String> asked) {
        BookSheets sheets = new BookSheets(new BookParts(xlsx));
        Map<String, List<String>> cells = new HashMap<>();
        asked.forEach(one -> cells.put(
                one, sheets.find(one).stream().map(CellAddress::written).toList()));
        return cells;
    }

    /**
     * The workbook with these values in its cells. The same workbook and values give the same bytes.
     *
     * @throws FormRefused if it is no workbook that can be filled
     */
    static FilledForm fill(byte[] xlsx, Map<String, CellValue> values) {
        return new BookForm(xlsx).filled(values);
    }

    /** What is wrong with cells that are to be filled, whatever goes into them. */
    static List<FormFlaw> check(byte[] xlsx, Collection<String> cells) {
        BookForm form = new BookForm(xlsx);
        for (String cell : cells) {
            List<CellAddress> found = form.sheets.find(cell);
            if (found.isEmpty()) {
                form.flaws.add(FormFlaw.of(
                        Kind.NO_FIELD, cell, form.sheets.nearest(cell).orElse("")));
            }
            found.stream()
                    .filter(form::calculates)
                    .findFirst()
                    .ifPresent(one -> form.flaws.add(FormFlaw.of(Kind.FORMULA, cell)));
        }
        return List.copyOf(form.flaws);
    }

    BookSheets sheets() {
        return sheets;
    }

    CellFormats formats() {
        return formats;
    }

    /** What can be chosen for a cell; empty where anything can be typed. */
    List<String> choices(CellAddress cell) {
        return sheet(sheets.sheets().get(cell.sheet()))
                .choices(cell)
                .map(formula -> choices(formula, cell.sheet()))
                .orElse(List.of());
    }

    private boolean calculates(CellAddress address) {
        BookSheet sheet = sheet(sheets.sheets().get(address.sheet()));
        return sheet.find(sheet.shown(address))
                .filter(cell -> !BookParts.children(cell, "f").isEmpty())
                .isPresent();
    }

    private FilledForm filled(Map<String, CellValue> values) {
        values.forEach((address, value) -> {
            List<CellAddress> cells = sheets.find(address);
            if (cells.isEmpty()) {
                flaws.add(FormFlaw.of(
                        Kind.NO_FIELD, address, sheets.nearest(address).orElse("")));
            } else {
                put(address, cells.get(0), value);
            }
        });
        sheets.sheets().values().stream()
                .filter(part -> !open.containsKey(part) && parts.text(part).contains("<f"))
                .forEach(this::sheet);
        open.forEach((part, sheet) -> {
            if (sheet.forgetResults() || written.contains(part)) {
                parts.store(part);
            }
        });
        sheets.calculateOnLoad();
        return new FilledForm(parts.bytes(), flaws, new TreeSet<>());
    }

    BookSheet sheet(String part) {
        return open.computeIfAbsent(part, name -> new BookSheet(parts.tree(name).getDocumentElement()));
    }

    private void put(String asked, CellAddress address, CellValue given) {
        String part = sheets.sheets().get(address.sheet());
        BookSheet sheet = sheet(part);
        written.add(part);
        if (calculates(address)) {
            flaws.add(FormFlaw.of(Kind.FORMULA, asked));
            return;
        }
        CellAddress shown = sheet.shown(address);
        Optional<CellValue> value = sheet.choices(shown)
                .map(choices -> chosen(asked, given, choices(choices, address.sheet())))
                .orElse(Optional.of(given));
        value.ifPresent(one -> write(sheet.cell(shown), one, asked));
    }

    private void write(Element cell, CellValue value, String asked) {
        for (String old : List.of("v", "is")) {
            BookParts.children(cell, old).forEach(cell::removeChild);
        }
        cell.removeAttribute("t");
        String style = cell.getAttribute("s");
        LocalDate day = value.day();
        BigDecimal number = value.number();
        if (number != null && !formats.isText(style)) {
            boolean part = value.percent() && formats.isPercent(style);
            number(cell, part ? number.movePointLeft(2) : number);
        } else if (day != null && formats.isDate(style)) {
            number(cell, BigDecimal.valueOf(serial(day)));
        } else if (!value.text().isEmpty()) {
            text(cell, value.text(), asked);
        }
    }

    /** Days since the day that the workbook counts from; Excel takes 1900 for a leap year. */
    private long serial(LocalDate day) {
        if (sheets.since1904()) {
            return ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), day);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        return days > 60 ? days : days - 1;
    }

    private static void number(Element cell, BigDecimal number) {
        Element written = BookParts.like(cell, "v");
        written.setTextContent(number.stripTrailingZeros().toPlainString());
        cell.appendChild(written);
    }

    private void text(Element cell, String typed, String asked) {
        String clean = PdfInk.clean(typed);
        if (clean.length() > LONGEST) {
            flaws.add(FormFlaw.of(
                    Kind.TOO_LONG,
                    asked,
                    FieldFilling.excerpt(clean.substring(LONGEST)),
                    clean.length() - LONGEST,
                    LONGEST));
            clean = clean.substring(0, LONGEST);
        }
        cell.setAttribute("t", "inlineStr");
        Element inside = BookParts.like(cell, "is");
        Element text = BookParts.like(cell, "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(clean.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
        inside.appendChild(text);
        cell.appendChild(inside);
    }

    /** The choice as the workbook spells it; nothing, and a flaw, where it is none. */
    private Optional<CellValue> chosen(String asked, CellValue given, List<String> choices) {
        if (given.text().isEmpty() || choices.isEmpty()) {
            return Optional.of(given);
        }
        Optional<String> found = choices.stream()
                .filter(given.text()::equals)
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> TextFold.fold(choice).equals(TextFold.fold(given.text())))
                        .findFirst());
        if (found.isEmpty() && given.number() != null) {
            return Optional.of(given);
        }
        if (found.isEmpty()) {
            List<FormField.Choice> known =
                    choices.stream().map(one -> new FormField.Choice(one, one)).toList();
            flaws.add(FormFlaw.of(Kind.UNKNOWN_CHOICE, asked, given.text(), ChoiceFilling.known(known)));
        }
        return found.map(CellValue::of);
    }

    private List<String> choices(String formula, String onSheet) {
        String typed = formula.strip();
        if (typed.startsWith("\"") && typed.endsWith("\"") && typed.length() > 1) {
            return Arrays.stream(typed.substring(1, typed.length() - 1).split(","))
                    .map(String::strip)
                    .toList();
        }
        String address = typed.replaceFirst("^=", "");
        boolean here = CellAddress.range(address).stream()
                .findFirst()
                .filter(one -> one.sheet().isEmpty())
                .isPresent();
        return sheets.find(address).stream()
                .map(cell -> here ? cell.on(onSheet) : cell)
                .map(this::shown)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The text that stands in a cell. */
    String shown(CellAddress address) {
        Optional<Element> cell = sheet(sheets.sheets().get(address.sheet())).find(address);
        if (cell.isEmpty()) {
            return "";
        }
        String value = BookParts.child(cell.get(), "v")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        return switch (cell.get().getAttribute("t")) {
            case "s" -> shared(value);
            case "inlineStr" ->
                BookParts.child(cell.get(), "is")
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }

    private String shared(String index) {
        return parts.targets(parts.book()).values().stream()
                .filter(target -> target.type().endsWith("/sharedStrings") && parts.has(target.part()))
                .flatMap(target -> BookParts.children(parts.tree(target.part()).getDocumentElement(), "si").stream())
                .skip(index.matches("\\d{1,7}") ? Integer.parseInt(index) : Integer.MAX_VALUE)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
