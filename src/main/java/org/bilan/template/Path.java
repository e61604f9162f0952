package org.bilan.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names joined by points, {@code subvention.montant}: their keys, and how they were typed. {@code total}: the names after
 * {@code total de}, which are added up unless there is a name that begins with these words.
 */
record Path(List<String> keys, String typed, Optional<Path> total) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '_/°º%&,+-]*");

    Path {
        keys = List.copyOf(keys);
    }

    Path(List<String> keys, String typed) {
        this(keys, typed, Optional.empty());
    }

    /** Empty if the text has signs that no name has, or two points in a row. */
    static Optional<Path> parse(String typed) {
        Matcher sum = Keywords.TOTAL.matcher(typed.strip());
        Optional<Path> total = sum.matches() ? plain(sum.group("rest")) : Optional.empty();
        return plain(typed).map(path -> new Path(path.keys(), path.typed(), total));
    }

    private static Optional<Path> plain(String typed) {
        List<String> keys =
                Arrays.stream(typed.split("\\.", -1)).map(Scope::key).toList();
        boolean names = keys.stream().allMatch(key -> NAME.matcher(key).matches());
        return names ? Optional.of(new Path(keys, typed.strip())) : Optional.empty();
    }

    String last() {
        return keys.get(keys.size() - 1);
    }

    boolean startsWith(List<String> prefix) {
        return keys.size() >= prefix.size() && keys.subList(0, prefix.size()).equals(prefix);
    }

    /** {@code thème} and {@code thème.activités} of {@code thème.activités.titre}, the shortest first. */
    List<Path> prefixes() {
        String[] typedNames = typed.split("\\.");
        return java.util.stream.IntStream.range(1, keys.size())
                .mapToObj(size -> new Path(keys.subList(0, size), String.join(".", Arrays.copyOf(typedNames, size))))
                .toList();
    }
}
