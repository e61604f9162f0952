package org.bilan.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names joined by points, {@code subvention.montant}: their keys, and how they were typed. */
record Path(List<String> keys, String typed) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '_/°º%&,+-]*");

    Path {
        keys = List.copyOf(keys);
    }

    /** Empty if the text has signs that no name has, or two points in a row. */
    static Optional<Path> parse(String typed) {
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
