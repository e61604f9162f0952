package org.bilan.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** What may follow the bar of a field: {@code {{ subvention.montant | en lettres }}}. */
public enum Format {
    DOLLARS("dollars", "dollars", "dólares"),
    NUMBER("nombre", "number", "número"),
    PERCENT("pourcentage", "percentage", "porcentaje"),
    LONG_DATE("date longue", "long date", "fecha larga"),
    SHORT_DATE("date courte", "short date", "fecha corta"),
    IN_WORDS("en lettres", "in words", "en letras"),
    AND_LIST("liste et", "list and", "lista y");

    private final List<String> names;

    Format(String... names) {
        this.names = List.of(names);
    }

    public String name(Language language) {
        return names.get(language.ordinal());
    }

    List<String> names() {
        return names;
    }

    /** Every name of every format. */
    static List<String> all() {
        return Arrays.stream(values()).flatMap(one -> one.names.stream()).toList();
    }

    static Optional<Format> find(String folded) {
        return Arrays.stream(values())
                .filter(one -> one.names.stream().map(TextFold::fold).anyMatch(folded::equals))
                .findFirst();
    }
}
