package org.bilan.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names known at one moment of filling: those of the report, and over them those of each item being repeated. */
final class Names {
    private static final Set<String> RANK = Set.of("rang", "rank", "rango");
    private static final Set<String> FIRST = Set.of("premier", "premiere", "first", "primero", "primera");
    private static final Set<String> LAST = Set.of("dernier", "derniere", "last", "ultimo", "ultima");
    private static final Set<String> COUNT = Set.of("nombre", "count", "numero");

    private final Scope root;
    private final Map<Path, Optional<Value>> totals = new HashMap<>();
    private @Nullable Frame top;
    private int depth;

    Names(Scope root) {
        this.root = root;
    }

    /** One item of a repetition, under the name it was given. */
    private record Frame(
            List<String> name,
            Scope item,
            int rank,
            boolean last,
            Map<Path, Optional<Value>> totals,
            @Nullable Frame below) {}

    void enter(List<String> name, Scope item, int rank, boolean last) {
        top = new Frame(name, item, rank, last, new HashMap<>(0), top);
        depth++;
    }

    void leave() {
        if (top == null) {
            throw new IllegalStateException("no repetition to leave");
        }
        top = top.below();
        depth--;
    }

    /** How many repetitions are under way. */
    int depth() {
        return depth;
    }

    /** The value of a path, the innermost repetition first; empty if the name is not known. */
    Optional<Value> find(Path path) {
        Optional<Value> found = named(path);
        return found.isEmpty() && path.total().isPresent() ? total(path.total().get()) : found;
    }

    /** Over the item's own list, or one of those around: the names of a row that repeats by itself stand for its list. */
    private Optional<Value> total(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            Frame one = frame;
            Optional<Value> found = frame.totals().computeIfAbsent(path, key -> {
                boolean itself = path.startsWith(one.name());
                int from = itself ? one.name().size() : 0;
                return from == keys.size()
                        ? Optional.empty()
                        : one.item().find(keys.get(from)).flatMap(value -> Total.of(value, keys, from + 1));
            });
            if (found.isPresent()) {
                return found;
            }
        }
        return totals.computeIfAbsent(path, key -> root.find(keys.get(0)).flatMap(value -> Total.of(value, keys, 1)));
    }

    private Optional<Value> named(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            if (path.startsWith(frame.name())) {
                List<String> rest = keys.subList(frame.name().size(), keys.size());
                Optional<Value> found = ofItem(frame, rest);
                if (found.isPresent() || !isCount(rest)) {
                    return found;
                }
                continue;
            }
            Optional<Value> found = frame.item().find(keys.get(0)).flatMap(value -> walk(value, keys, 1));
            if (found.isPresent()) {
                return found;
            }
            if (keys.size() == 1) {
                Optional<Value> position = position(frame, keys.get(0));
                if (position.isPresent()) {
                    return position;
                }
            }
        }
        return root.find(keys.get(0)).flatMap(value -> walk(value, keys, 1));
    }

    /** A value under the key of a whole tag, {@code bloc budget}. */
    Optional<Value> find(String key) {
        for (Frame frame = top; frame != null; frame = frame.below()) {
            Optional<Value> found = frame.item().find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return root.find(key);
    }

    private static Optional<Value> ofItem(Frame frame, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(frame.item().find(Scope.ITSELF).orElseGet(() -> new Value.Thing(frame.item())));
        }
        Optional<Value> found = frame.item().find(rest.get(0)).flatMap(value -> walk(value, rest, 1));
        return found.isEmpty() && rest.size() == 1 ? position(frame, rest.get(0)) : found;
    }

    private static Optional<Value> position(Frame frame, String key) {
        if (RANK.contains(key)) {
            return Optional.of(new Value.Number(BigDecimal.valueOf(frame.rank())));
        }
        if (FIRST.contains(key)) {
            return Optional.of(new Value.YesNo(frame.rank() == 1));
        }
        return LAST.contains(key) ? Optional.of(new Value.YesNo(frame.last())) : Optional.empty();
    }

    private static Optional<Value> walk(Value from, List<String> keys, int at) {
        if (at == keys.size() || from instanceof Value.Absent) {
            return Optional.of(from);
        }
        String key = keys.get(at);
        if (from instanceof Value.Thing thing) {
            return thing.scope().find(key).flatMap(value -> walk(value, keys, at + 1));
        }
        if (from instanceof Value.Items items && COUNT.contains(key) && at + 1 == keys.size()) {
            return Optional.of(
                    new Value.Number(BigDecimal.valueOf(items.scopes().size())));
        }
        return Optional.empty();
    }

    static boolean isRank(String key) {
        return RANK.contains(key);
    }

    static boolean isPosition(String key) {
        return RANK.contains(key) || FIRST.contains(key) || LAST.contains(key);
    }

    static boolean isCount(String key) {
        return COUNT.contains(key);
    }

    /** In a row that repeats by itself {@code dépenses.nombre} is of the list, unless its items have such a name. */
    static boolean isCount(List<String> rest) {
        return rest.size() == 1 && isCount(rest.get(0));
    }
}
