package org.bilan.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.bilan.exchange.SheetTexts.Line;

/** Rows as a spreadsheet program puts them on the clipboard: cells between tabs, in quotes where they hold lines. */
final class PastedRows {
    private PastedRows() {}

    /** The lines that hold something, by their number from 1. */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at < text.length() ? text.charAt(at) : '\n';
            boolean end = at == text.length();
            if (quoted && !end) {
                if (sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                } else if (sign != '\r') {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == '\t') {
                cells.add(taken(cell));
            } else if (sign == '\n') {
                cells.add(taken(cell));
                if (cells.stream().anyMatch(one -> !one.isEmpty())) {
                    lines.add(new Line(number, cells));
                }
                cells = new ArrayList<>();
                number++;
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        return lines;
    }

    private static String taken(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    /** What {@link #read} gives back, each line in its place. */
    static String write(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Line line : lines) {
            text.append("\n".repeat(Math.max(0, line.number() - number)));
            List<String> cells = line.cells().stream().map(PastedRows::quoted).toList();
            text.append(String.join("\t", cells)).append('\n');
            number = Math.max(number, line.number()) + 1;
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == '"' || sign == '\t' || sign == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
