package org.bilan.web.money;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Period;
import org.bilan.value.TextFold;

/**
 * What the cells of an expense can be chosen from: titles by code. {@code lines} are the budget lines of each grant that runs
 * in the period in view, by the grant's code.
 */
public record Choices(
        Map<String, String> projects,
        Map<String, String> grants,
        Map<String, Map<String, String>> lines,
        List<Supplier> suppliers,
        List<Period> years) {
    /** Who was paid, as the expenses have it, with the name of the organization that this is the code of. */
    public record Supplier(String code, String name) {
        boolean holds(String folded) {
            return TextFold.fold(code).contains(folded) || TextFold.fold(name).contains(folded);
        }
    }

    /** The suppliers whose code or name holds the words, whatever their accents. */
    List<String> suppliers(String words) {
        String folded = TextFold.fold(words);
        return folded.isEmpty()
                ? List.of()
                : suppliers.stream()
                        .filter(one -> one.holds(folded))
                        .map(Supplier::code)
                        .limit(500)
                        .toList();
    }

    public String supplierName(String code) {
        return suppliers.stream()
                .filter(one -> one.code().equals(code))
                .map(Supplier::name)
                .findFirst()
                .orElse(code);
    }

    Optional<Supplier> supplierNamed(String text) {
        String folded = TextFold.fold(text);
        return suppliers.stream()
                .filter(one -> TextFold.fold(one.code()).equals(folded)
                        || TextFold.fold(one.name()).equals(folded))
                .findFirst();
    }
}
