package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** A part of a whole that a chart shows. The {@code rest} is what has no name of its own: it stands last. {@code codes} are what it is the sum of. */
public record Part(String label, BigDecimal amount, boolean rest, Set<String> codes) {
    private static final Comparator<Part> LARGEST_FIRST =
            Comparator.comparing(Part::amount).reversed().thenComparing(Part::label);

    public Part {
        codes = Set.copyOf(codes);
    }

    /** What the ids of figures call it. */
    public String key() {
        return rest ? "others" : TextFold.fold(codes.iterator().next()).replace(' ', '-');
    }

    /** At most {@code most} parts, the largest first; what is left over is one part at the end. Zeros are left out. */
    public static List<Part> largest(List<Part> parts, int most, String restLabel) {
        List<Part> named = parts.stream()
                .filter(part -> !part.rest() && part.amount().signum() != 0)
                .sorted(LARGEST_FIRST)
                .toList();
        BigDecimal rest = sum(parts.stream().filter(Part::rest).toList());
        int room = named.size() + (rest.signum() == 0 ? 0 : 1) <= most ? named.size() : most - 1;
        List<Part> shown = new ArrayList<>(named.subList(0, room));
        BigDecimal leftOver = rest.add(sum(named.subList(room, named.size())));
        if (leftOver.signum() != 0) {
            Set<String> codes = Stream.concat(
                            parts.stream().filter(Part::rest), named.subList(room, named.size()).stream())
                    .flatMap(part -> part.codes().stream())
                    .collect(Collectors.toSet());
            shown.add(new Part(restLabel, leftOver, true, codes));
        }
        return shown;
    }

    public static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static List<String> labels(List<Part> parts) {
        return parts.stream().map(Part::label).toList();
    }

    public static List<@Nullable BigDecimal> amounts(List<Part> parts) {
        return parts.stream().<@Nullable BigDecimal>map(Part::amount).toList();
    }
}
