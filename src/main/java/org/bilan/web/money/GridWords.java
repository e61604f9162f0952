package org.bilan.web.money;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.web.Page;
import org.bilan.web.Pages;

/** The sentences that the grid's script says, as JSON, with the headings of columns that it knows in every language. */
public final class GridWords {
    private static final List<String> SAID = List.of(
            "restored",
            "undone",
            "redone",
            "nothing",
            "waiting",
            "saving",
            "offline",
            "signin",
            "failed",
            "problem",
            "problems",
            "fresh",
            "removed",
            "saved",
            "savedrow",
            "newer",
            "conflict",
            "mine",
            "theirs",
            "filled",
            "pasted",
            "left",
            "copied");
    /** Headings that a pasted sheet may have: those of the grid, and the line that a grant is charged at, in a column of its own. */
    private static final List<String> HEADINGS = Stream.concat(ExpenseCells.COLUMNS.stream(), Stream.of("charged.line"))
            .toList();

    private GridWords() {}

    public static String of(Page page) {
        Map<String, String> said = new TreeMap<>();
        SAID.forEach(key -> said.put(key, page.say("grid." + key, "{0}", "{1}")));
        Map<String, String> headings = new TreeMap<>();
        HEADINGS.forEach(column -> headings.put(
                column,
                Stream.of(Language.values())
                        .map(language -> Messages.of(Pages.class, language).within("money", Pages.class))
                        .map(words -> words.say("heading." + column))
                        .collect(Collectors.joining("|"))));
        String own = object(said);
        return own.substring(0, own.length() - 1) + ",\"headers\":" + object(headings) + "}";
    }

    private static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> quoted(text.getKey()) + ":" + quoted(text.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
