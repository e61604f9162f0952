package org.bilan.document.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps a text from nesting a hundred thousand quotations in one line: the parser would build them all. */
final class MarkdownBounds {
    /** Marks of quotations and list items at the start of a line, beyond the first fifty. */
    private static final Pattern TOO_DEEP = Pattern.compile(
            "^((?:[ \\t]*+(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){50}+)((?:[ \\t]*+(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))++)",
            Pattern.MULTILINE);

    private MarkdownBounds() {}

    /** The same text, its surplus marks left out. */
    static String apply(String markdown) {
        Matcher deep = TOO_DEEP.matcher(markdown.replace("\0", ""));
        return deep.find() ? deep.replaceAll("$1") : markdown.replace("\0", "");
    }
}
