package org.bilan.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.value.TextFold;

/**
 * Text between a record and a cell. A text that a spreadsheet program could take for a formula is written with one
 * apostrophe before it, and so is a text that already looks so guarded; reading takes exactly that one away, hence every
 * text comes back as it was. (The attack is known as CSV injection, OWASP.) Lines end in LF, letters are NFC.
 */
final class CellText {
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final char FIRST_COMBINING = '\u0300';

    private CellText() {}

    /** The cell's text for a record's text. */
    static String guard(String text) {
        String normal = normal(text);
        return looksLikeFormula(normal) ? "'" + normal : normal;
    }

    /** The record's text from the cell's. */
    static String unguard(String cell) {
        String normal = normal(cell);
        return normal.startsWith("'") && looksLikeFormula(normal) ? normal.substring(1) : normal;
    }

    /** Normal, without the signs that no cell may hold, cut to what a cell holds. */
    static String writable(String text) {
        String normal = normal(text);
        if (hasControl(normal)) {
            normal = normal.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        }
        return normal;
    }

    /** With LF, in NFC. */
    static String normal(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return isSimple(lines) ? lines : TextFold.nfc(lines);
    }

    /** Whether it holds a sign that neither a CSV file nor a workbook may carry. */
    static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' && sign != '\n' && sign != '\t' || sign == '\uFFFE' || sign == '\uFFFF') {
                return true;
            }
        }
        return false;
    }

    /** Without blanks at either end, no-break spaces included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return sign <= ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\ufeff' || Character.isWhitespace(sign);
    }

    private static boolean looksLikeFormula(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        Matcher formula = FORMULA.matcher(text);
        return formula.matches();
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }
}
