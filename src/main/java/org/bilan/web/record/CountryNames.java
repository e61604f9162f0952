package org.bilan.web.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** Countries by the names that people call them in French, English and Spanish. */
public final class CountryNames {
    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The name in a language; the text itself where it is no country's code. */
    public static String name(String code, Language language) {
        String name = new Locale("", code).getDisplayCountry(language.locale());
        return name.isEmpty() ? code : name;
    }

    /** The two letters of a country typed by them, or by its name in any of the languages. */
    static Optional<String> code(String typed) {
        return Optional.ofNullable(CODES.get(TextFold.fold(typed)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(TextFold.fold(code), code);
            for (Language language : Language.values()) {
                codes.putIfAbsent(TextFold.fold(name(code, language)), code);
            }
        }
        return codes;
    }
}
