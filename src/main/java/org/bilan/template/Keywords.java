package org.bilan.template;

import java.util.Map;

/** The closed set of words of the template language in French, English and Spanish, folded. */
final class Keywords {
    private static final Map<String, String> FRENCH_PREFIX = Map.ofEntries(
            Map.entry("block ", "bloc "),
            Map.entry("bloque ", "bloc "),
            Map.entry("chart ", "graphique "),
            Map.entry("grafico ", "graphique "),
            Map.entry("narrative ", "recit "),
            Map.entry("relato ", "recit "),
            Map.entry("photos of ", "photos de "),
            Map.entry("fotos de ", "photos de "));

    private Keywords() {}

    static String withFrenchPrefix(String folded) {
        for (Map.Entry<String, String> prefix : FRENCH_PREFIX.entrySet()) {
            if (folded.startsWith(prefix.getKey())) {
                return prefix.getValue() + folded.substring(prefix.getKey().length());
            }
        }
        return folded;
    }
}
