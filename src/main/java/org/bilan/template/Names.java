package org.bilan.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The names known at one moment of filling: those of the report, and over them those of each item being repeated. */
final class Names {
    private static final Set<String> RANK = Set.of("rang", "rank", "rango");
    private static final Set<String> FIRST = Set.of("premier", "premiere", "first", "primero", "primera");
    private static final Set<String> LAST = Set.of("dernier", "derniere", "last", "ultimo", "ultima");
    private static final Set<String> COUNT = Set.of("nombre", "count", "numero");

    private final Scope root;
    private final Map<Path, Optional<Found>> totals = new HashMap<>();
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
            Map<Path, Optional<Found>> totals,
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

    /** A value with the mark that the scope which has it gives it, {@link Scope#mark}; nothing gives a rank one. */
    record Found(Value value, BiFunction<Value, String, @Nullable String> marking) {
        static Found alone(Value value) {
            return new Found(value, (one, printed) -> null);
        }

        /** Null where there is nothing to mark. */
        @Nullable
        String mark(String printed) {
            return value instanceof Value.Absent ? null : marking.apply(value, printed);
        }
    }

    /** The value of a path, the innermost repetition first; empty if the name is not known. */
    Optional<Value> find(Path path) {
        return found(path).map(Found::value);
    }

    Optional<Found> found(Path path) {
        return named(path).or(() -> path.total().flatMap(this::total));
    }

    /** Over the item's own list, or one of those around: the names of a row that repeats by itself stand for its list. */
    private Optional<Found> total(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            Frame one = frame;
            Optional<Found> found = frame.totals().computeIfAbsent(path, key -> {
                boolean itself = path.startsWith(one.name());
                int from = itself ? one.name().size() : 0;
                return from == keys.size() ? Optional.empty() : total(one.item(), keys.subList(from, keys.size()));
            });
            if (found.isPresent()) {
                return found;
            }
        }
        return totals.computeIfAbsent(path, key -> total(root, keys));
    }

    /** Told to the thing that has the list. */
    private static Optional<Found> total(Scope in, List<String> keys) {
        Optional<Value> first = in.find(keys.get(0));
        if (keys.size() > 1 && first.orElse(null) instanceof Value.Thing thing) {
            return total(thing.scope(), keys.subList(1, keys.size()));
        }
        return first.flatMap(value -> Total.of(value, keys, 1))
                .map(total -> new Found(total, (value, printed) -> in.markTotal(keys, value, printed)));
    }

    private Optional<Found> named(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            if (path.startsWith(frame.name())) {
                List<String> rest = keys.subList(frame.name().size(), keys.size());
                Optional<Found> found = ofItem(frame, rest);
                if (found.isPresent() || !isCount(rest)) {
                    return found;
                }
                continue;
            }
            Optional<Found> found = walk(frame.item(), keys, 0);
            if (found.isPresent()) {
                return found;
            }
            if (keys.size() == 1) {
                Optional<Value> position = position(frame, keys.get(0));
                if (position.isPresent()) {
                    return position.map(Found::alone);
                }
            }
        }
        return walk(root, keys, 0);
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

    private static Optional<Found> ofItem(Frame frame, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(
                    Found.alone(frame.item().find(Scope.ITSELF).orElseGet(() -> new Value.Thing(frame.item()))));
        }
        Optional<Found> found = walk(frame.item(), rest, 0);
        return found.isEmpty() && rest.size() == 1
                ? position(frame, rest.get(0)).map(Found::alone)
                : found;
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

    private static Optional<Found> walk(Scope in, List<String> keys, int at) {
        String key = keys.get(at);
        Optional<Value> value = in.find(key);
        if (value.isEmpty() || at + 1 == keys.size() || value.get() instanceof Value.Absent) {
            return value.map(one -> found(one, in, key));
        }
        if (value.get() instanceof Value.Thing thing) {
            return walk(thing.scope(), keys, at + 1);
        }
        if (value.get() instanceof Value.Items items && isCount(keys.get(at + 1)) && at + 2 == keys.size()) {
            Value count = new Value.Number(BigDecimal.valueOf(items.scopes().size()));
            return Optional.of(found(count, in, key));
        }
        return Optional.empty();
    }

    private static Found found(Value value, Scope in, String key) {
        return new Found(value, (one, printed) -> in.mark(key, one, printed));
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
