package org.bilan.report.make;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.report.story.Compared;
import org.bilan.report.story.SameStory;
import org.jspecify.annotations.Nullable;

/** The reports of a period, and how many things each two of them tell alike and otherwise. */
public record StoryTable(List<Report> reports, List<Pair> pairs) {
    public StoryTable {
        reports = List.copyOf(reports);
        pairs = List.copyOf(pairs);
    }

    /** @param submitted whether it is told as it was submitted */
    public record Report(String id, String name, boolean submitted) {}

    /** A difference to be mended, with the names of the reports. */
    public record Mend(Compared compared, String first, String second) {}

    /**
     * Two reports with a common day.
     *
     * @param first id of the one, {@code second} of the other
     * @param explained told by both, otherwise, with a reason
     * @param toMend how many; {@code worst} the first of them
     */
    public record Pair(String first, String second, long alike, long explained, int toMend, List<Compared> worst) {
        private static final int WORST = 10;

        static Pair of(String first, String second, SameStory story) {
            List<Compared> mend = story.toMend();
            return new Pair(
                    first,
                    second,
                    story.agreeing(),
                    story.explained().size(),
                    mend.size(),
                    List.copyOf(mend.subList(0, Math.min(WORST, mend.size()))));
        }
    }

    /** Null where the two have no day in common. */
    public @Nullable Pair pair(Report one, Report other) {
        return pairs.stream()
                .filter(pair -> pair.first().equals(one.id()) && pair.second().equals(other.id())
                        || pair.first().equals(other.id()) && pair.second().equals(one.id()))
                .findFirst()
                .orElse(null);
    }

    public Optional<Report> report(String id) {
        return reports.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public long toMend() {
        return pairs.stream().mapToLong(Pair::toMend).sum();
    }

    /** Pairs of that report, or of all for an empty id: those with most to be mended first. */
    public List<Pair> worstFirst(String id) {
        return pairs.stream()
                .filter(pair ->
                        id.isEmpty() || pair.first().equals(id) || pair.second().equals(id))
                .sorted(Comparator.comparingInt(Pair::toMend)
                        .thenComparingLong(Pair::explained)
                        .reversed())
                .toList();
    }

    /** What is to be mended, pair by pair, the first {@code most}. */
    public List<Mend> mends(int most) {
        return pairs.stream()
                .flatMap(pair ->
                        pair.worst().stream().map(one -> new Mend(one, name(pair.first()), name(pair.second()))))
                .limit(most)
                .toList();
    }

    private String name(String id) {
        return Stream.concat(report(id).map(Report::name).stream(), Stream.of(id))
                .findFirst()
                .orElseThrow();
    }
}
