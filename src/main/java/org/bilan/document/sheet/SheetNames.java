package org.bilan.document.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.bilan.document.XmlText;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/** Names that Excel accepts for the sheets of one workbook: 31 signs at most, some signs forbidden, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history"));
    private final Messages messages;

    SheetNames(Language language) {
        this.messages = Messages.of(SheetNames.class, language);
    }

    String next(String title) {
        String plain =
                XmlText.clean(title).replaceAll("[\\[\\]:*?/\\\\\\s]+", " ").replaceAll("^[' ]+|[' ]+$", "");
        String wanted = plain.isEmpty() ? messages.say("workbook.sheet", taken.size()) : plain;
        String name = cut(wanted, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
    }
}
