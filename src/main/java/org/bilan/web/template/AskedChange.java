package org.bilan.web.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.template.Ask;
import org.bilan.template.Field;
import org.bilan.value.Language;

/** The fields that a template asks for and another does not, and those that it does not ask for any more. */
public record AskedChange(List<String> added, List<String> removed) {
    public AskedChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static AskedChange between(List<Ask> before, List<Ask> after, Language language) {
        Set<String> was = names(before, language);
        Set<String> is = names(after, language);
        return new AskedChange(
                is.stream().filter(name -> !was.contains(name)).toList(),
                was.stream().filter(name -> !is.contains(name)).toList());
    }

    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Set<String> names(List<Ask> asks, Language language) {
        return asks.stream()
                .flatMap(Ask::paths)
                .map(path ->
                        path.stream().map((Field field) -> field.name(language)).collect(Collectors.joining(".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
