package org.bilan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a whole that a chart shows. The {@code rest} is what has no name of its own: it stands last. */
record Part(String label, BigDecimal amount, boolean rest) {
    private static final Comparator<Part> LARGEST_FIRST =
            Comparator.comparing(Part::amount).reversed().thenComparing(Part::label);

    /** At most {@code most} parts, the largest first; what is left over is one part at the end. Zeros are left out. */
    static List<Part> largest(List<Part> parts, int most, String restLabel) {
        List<Part> named = parts.stream()
                .filter(part -> !part.rest() && part.amount().signum() != 0)
                .sorted(LARGEST_FIRST)
                .toList();
        BigDecimal rest = sum(parts.stream().filter(Part::rest).toList());
        int room = named.size() + (rest.signum() == 0 ? 0 : 1) <= most ? named.size() : most - 1;
        List<Part> shown = new ArrayList<>(named.subList(0, room));
        BigDecimal leftOver = rest.add(sum(named.subList(room, named.size())));
        if (leftOver.signum() != 0) {
            shown.add(new Part(restLabel, leftOver, true));
        }
        return shown;
    }

    static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<String> labels(List<Part> parts) {
        return parts.stream().map(Part::label).toList();
    }

    static List<@Nullable BigDecimal> amounts(List<Part> parts) {
        return parts.stream().<@Nullable BigDecimal>map(Part::amount).toList();
    }
}
