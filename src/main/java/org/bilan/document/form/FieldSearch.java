package org.bilan.document.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.value.Nearest;

/**
 * Finds a field by its whole name, or by the end of it where that is the name of one field only:
 * {@code Nom} for {@code formulaire[0].page1[0].Nom[0]}.
 */
public final class FieldSearch {
    private static final Pattern COUNTED = Pattern.compile("\\[\\d+]");

    private final Collection<String> names;

    public FieldSearch(Collection<String> names) {
        this.names = List.copyOf(names);
    }

    /** The whole name; a flaw where there is none, or several. */
    public Optional<String> find(String asked, List<FormFlaw> flaws) {
        if (names.contains(asked)) {
            return Optional.of(asked);
        }
        List<String> ends = names.stream().filter(name -> endsIn(name, asked)).toList();
        if (ends.size() == 1) {
            return Optional.of(ends.get(0));
        }
        flaws.add(
                ends.isEmpty()
                        ? FormFlaw.of(
                                FormFlaw.Kind.NO_FIELD,
                                asked,
                                Nearest.to(asked, names).orElse(""))
                        : FormFlaw.of(FormFlaw.Kind.AMBIGUOUS, asked, ends.get(0), ends.get(1)));
        return Optional.empty();
    }

    private static boolean endsIn(String name, String asked) {
        String plain = COUNTED.matcher(name).replaceAll("");
        return plain.equals(asked) || plain.endsWith("." + asked);
    }
}
