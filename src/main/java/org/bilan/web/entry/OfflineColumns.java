package org.bilan.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.sheet.FormSheet;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.TextFold;
import org.bilan.web.Pages;

/** The columns of the form that partners fill in offline, in each language. */
final class OfflineColumns {
    /** In the order of the sheet; those of people are counts. */
    static final List<String> ALL = List.of(
            "title",
            "date",
            "kind",
            "role",
            "project",
            "place",
            "country",
            "mode",
            "women",
            "men",
            "other",
            "unknown",
            "approximate",
            "method",
            "description",
            "media",
            "status",
            "gap_reason");

    static final List<String> PEOPLE = List.of("women", "men", "other", "unknown");
    private static final int KNOWN_AGAIN = 3;

    private OfflineColumns() {}

    static Messages words(Language language) {
        return Messages.of(Pages.class, language).within("entry", Pages.class);
    }

    static String heading(Language language, String column) {
        return words(language).say("offline." + column);
    }

    static List<FormSheet.Column> sheet(Language language, Map<String, Map<String, String>> choices) {
        Messages words = words(language);
        return ALL.stream()
                .map(column -> new FormSheet.Column(
                        words.say("offline." + column),
                        words.say("offline.hint." + column),
                        List.copyOf(choices.getOrDefault(column, Map.of()).values()),
                        width(column)))
                .toList();
    }

    private static int width(String column) {
        return switch (column) {
            case "title", "description" -> 44;
            case "project", "gap_reason", "media" -> 30;
            case "women", "men", "other", "unknown" -> 12;
            default -> 20;
        };
    }

    /** Where each column stands in a row of headings, and their language; empty if the row is none. */
    record Header(Language language, Map<String, Integer> places) {}

    static Optional<Header> header(List<String> cells) {
        Header best = null;
        for (Language language : Language.values()) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (String column : ALL) {
                String wanted = TextFold.fold(heading(language, column));
                for (int at = 0; at < cells.size(); at++) {
                    if (TextFold.fold(cells.get(at)).equals(wanted)) {
                        places.putIfAbsent(column, at);
                    }
                }
            }
            if (places.size() >= KNOWN_AGAIN
                    && (best == null || places.size() > best.places().size())) {
                best = new Header(language, places);
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean isHint(Language language, String text) {
        return TextFold.fold(text).equals(TextFold.fold(words(language).say("offline.hint.title")));
    }
}
