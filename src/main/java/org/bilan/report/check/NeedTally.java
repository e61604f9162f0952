package org.bilan.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.report.check.Need.State;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;

/** What is there of one topic of a template, as it is counted up. */
final class NeedTally {
    private boolean certain;
    private boolean there;
    private int items = -1;
    private final Map<Field, Lack> lacks = new LinkedHashMap<>();

    /** So many items of {@code of} that have no value; the code of the first of them, if it has one. */
    record Lack(Field field, int count, int of, boolean wanted, String firstCode) {}

    void asked(boolean surely) {
        certain |= surely;
    }

    /** Several lists of one topic are the same records looked at in several ways: the longest counts. */
    void items(int count) {
        items = Math.max(items, count);
        there |= count > 0;
    }

    void there(boolean something) {
        there |= something;
    }

    /** @param wanted whether a missing value is something to do, or only told */
    void lacking(Field field, List<Scope> without, int of, boolean wanted) {
        there |= without.size() < of;
        if (without.isEmpty()) {
            return;
        }
        String code = without.get(0)
                .find("code")
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .orElse("");
        Lack lack = new Lack(field, without.size(), of, wanted, code);
        lacks.merge(field, lack, (one, other) -> one.of() >= other.of() ? one : other);
    }

    boolean isCounted() {
        return items >= 0;
    }

    int items() {
        return Math.max(0, items);
    }

    List<Lack> lacks() {
        return there ? new ArrayList<>(lacks.values()) : List.of();
    }

    /** The only record that lacks something. */
    Optional<String> only() {
        List<String> codes = lacks().stream()
                .flatMap(lack -> lack.count() == 1 ? Stream.of(lack.firstCode()) : Stream.of(""))
                .distinct()
                .toList();
        return codes.size() == 1 && !codes.get(0).isEmpty() ? Optional.of(codes.get(0)) : Optional.empty();
    }

    State state(boolean mayBeNone) {
        if (!there) {
            return certain && !mayBeNone ? State.MISSING : State.NONE;
        }
        return lacks.values().stream().anyMatch(Lack::wanted) ? State.PARTLY : State.READY;
    }
}
