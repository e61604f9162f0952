package org.bilan.web.money;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.TextFold;

/** A grant and a line of its budget as people type them in one cell: {@code NQSF 1.5}, {@code nqsf / déplacements}. */
record ChargeText(String grant, String line) {

    /** Empty if no grant is named; a line that is not found is kept as typed. */
    static Optional<ChargeText> read(String typed, Choices choices) {
        String folded = TextFold.fold(typed);
        return choices.grants().keySet().stream()
                .filter(code -> begins(folded, TextFold.fold(code)))
                .max(Comparator.comparingInt(String::length))
                .map(code ->
                        of(code, typed.strip().substring(code.length()).replaceFirst("^[\\s/:,;·–-]+", ""), choices))
                .or(() -> Typing.found(typed, choices.grants()).map(code -> of(code, "", choices)));
    }

    private static boolean begins(String text, String code) {
        return text.equals(code)
                || text.startsWith(code)
                        && !Character.isLetterOrDigit(text.charAt(code.length()))
                        && text.charAt(code.length()) != '-'
                || text.startsWith(code + " ");
    }

    /** A grant with one line needs none named. */
    private static ChargeText of(String grant, String line, Choices choices) {
        Map<String, String> lines = choices.lines().getOrDefault(grant, Map.of());
        if (line.isEmpty()) {
            return new ChargeText(
                    grant, lines.size() == 1 ? lines.keySet().iterator().next() : "");
        }
        return new ChargeText(grant, Typing.found(line, lines).orElse(line));
    }
}
