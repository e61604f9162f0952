package org.bilan.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/** The names known at one place of a template, before any value exists; mirrors {@link Names}. */
final class KnownNames {
    private static final Field POSITION =
            new Field("rang", "rank", "rango", Field.Type.NUMBER, "rank", Optional.empty());
    private static final Field EDGE =
            new Field("premier", "first", "primero", Field.Type.YES_NO, "first", Optional.empty());
    private static final Field COUNT =
            new Field("nombre", "count", "número", Field.Type.NUMBER, "count", Optional.empty());

    private static final Vocabulary NOTHING = new Vocabulary(List.of());

    private final Vocabulary root;
    private final Map<Start, List<KnownName>> collected = new HashMap<>();
    private @Nullable Frame top;

    KnownNames(Vocabulary root) {
        this.root = root;
    }

    record Frame(
            List<String> name,
            Vocabulary item,
            String typed,
            boolean unknown,
            @Nullable Frame below) {}

    void enter(Path name, Vocabulary item) {
        top = new Frame(name.keys(), item, name.typed(), false, top);
    }

    /** As {@link #enter}, but of the items nothing is known. */
    void enterUnknown(List<String> name) {
        top = new Frame(name, NOTHING, String.join(".", name), true, top);
    }

    void leave() {
        if (top == null) {
            throw new IllegalStateException("no repetition to leave");
        }
        top = top.below();
    }

    /** The field a path names, or what it adds up; empty if it is not known or does not add up. */
    Optional<Field> find(Path path) {
        return named(path).or(() -> path.total().flatMap(this::addedUp).filter(field -> Types.addsUp(field.type())));
    }

    /** The field of a list, or of lists in a list, that a total is of, whatever its type. */
    Optional<Field> addedUp(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            int from = path.startsWith(frame.name()) ? frame.name().size() : 0;
            Optional<Field> found = from == keys.size()
                    ? Optional.empty()
                    : frame.item().find(keys.get(from)).flatMap(field -> through(field, keys, from + 1, false));
            if (found.isPresent()) {
                return found;
            }
        }
        return root.find(keys.get(0)).flatMap(field -> through(field, keys, 1, false));
    }

    private static Optional<Field> through(Field from, List<String> keys, int at, boolean list) {
        boolean overList = list || from.type() == Field.Type.LIST;
        if (at == keys.size()) {
            return overList ? Optional.of(from) : Optional.empty();
        }
        return from.inside()
                .flatMap(inside -> inside.find(keys.get(at)))
                .flatMap(next -> through(next, keys, at + 1, overList));
    }

    private Optional<Field> named(Path path) {
        List<String> keys = path.keys();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            if (!frame.unknown() && path.startsWith(frame.name())) {
                List<String> rest = keys.subList(frame.name().size(), keys.size());
                Optional<Field> found = ofItem(frame, rest);
                if (found.isPresent() || !Names.isCount(rest)) {
                    return found;
                }
                continue;
            }
            Optional<Field> found = frame.item().find(keys.get(0)).flatMap(field -> walk(field, keys, 1));
            if (found.isPresent()) {
                return found;
            }
            if (keys.size() == 1 && Names.isPosition(keys.get(0))) {
                return Optional.of(position(keys.get(0)));
            }
        }
        return root.find(keys.get(0)).flatMap(field -> walk(field, keys, 1));
    }

    Optional<Field> find(String key) {
        for (Frame frame = top; frame != null; frame = frame.below()) {
            Optional<Field> found = frame.item().find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return root.find(key);
    }

    /** Whether a name that is not known may be one of items of which nothing is known. */
    boolean mayBe(Path path) {
        boolean knowsHead =
                find(new Path(path.keys().subList(0, 1), path.typed())).isPresent();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            boolean its = frame.name().isEmpty() || path.startsWith(frame.name());
            if (frame.unknown() && (its && !knowsHead || path.keys().size() == 1)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Field> ofItem(Frame frame, List<String> rest) {
        if (rest.isEmpty()) {
            Field.Type type = frame.item().fields().isEmpty() ? Field.Type.TEXT : Field.Type.THING;
            String name = frame.typed();
            return Optional.of(new Field(name, name, name, type, "", Optional.of(frame.item())));
        }
        Optional<Field> found = frame.item().find(rest.get(0)).flatMap(field -> walk(field, rest, 1));
        boolean position = found.isEmpty() && rest.size() == 1 && Names.isPosition(rest.get(0));
        return position ? Optional.of(position(rest.get(0))) : found;
    }

    private static Field position(String key) {
        return Names.isRank(key) ? POSITION : EDGE;
    }

    private static Optional<Field> walk(Field from, List<String> keys, int at) {
        if (at == keys.size()) {
            return Optional.of(from);
        }
        if (from.type() == Field.Type.LIST) {
            return Names.isCount(keys.get(at)) && at + 1 == keys.size() ? Optional.of(COUNT) : Optional.empty();
        }
        return from.inside().flatMap(inside -> inside.find(keys.get(at))).flatMap(next -> walk(next, keys, at + 1));
    }

    /** A list, known here, whose items know this key. */
    Optional<Field> listWith(String key) {
        for (Frame frame = top; frame != null; frame = frame.below()) {
            Optional<Field> found = listWith(frame.item(), key);
            if (found.isPresent()) {
                return found;
            }
        }
        return listWith(root, key);
    }

    private static Optional<Field> listWith(Vocabulary vocabulary, String key) {
        return vocabulary.fields().stream()
                .filter(field -> field.type() == Field.Type.LIST)
                .filter(field ->
                        field.inside().flatMap(inside -> inside.find(key)).isPresent())
                .findFirst();
    }

    /** Equal for two places where the same names are known. */
    Optional<Frame> here() {
        return Optional.ofNullable(top);
    }

    /**
     * Every name that could be typed here, in the languages of the report, each with what leads to it: of the innermost
     * repetition first. What is in a list is among them, after the rest of its scope.
     */
    List<KnownName> all() {
        List<KnownName> all = new ArrayList<>();
        for (Frame frame = top; frame != null; frame = frame.below()) {
            all.addAll(of(new Start(frame.item(), frame.typed() + ".")));
            all.addAll(of(new Start(frame.item(), "")));
        }
        all.addAll(of(new Start(root, "")));
        return all;
    }

    private List<KnownName> of(Start start) {
        return collected.computeIfAbsent(start, KnownNames::collect);
    }

    private static List<KnownName> collect(Start start) {
        List<KnownName> names = new ArrayList<>();
        List<KnownName> inLists = new ArrayList<>();
        for (Field field : start.from().fields()) {
            field.names().stream().distinct().forEach(name -> names.add(KnownName.of(start.before() + name)));
            boolean list = field.type() == Field.Type.LIST;
            if (list || field.type() == Field.Type.THING) {
                List<KnownName> into = list ? inLists : names;
                field.inside().stream()
                        .flatMap(inside -> inside.fields().stream())
                        .flatMap(one -> Arrays.stream(Language.values())
                                .map(language -> start.before() + field.name(language) + "." + one.name(language)))
                        .distinct()
                        .forEach(name -> into.add(KnownName.of(name, list)));
            }
        }
        names.addAll(inLists);
        return names;
    }

    /** The names of a scope, and what is typed before them. */
    private record Start(Vocabulary from, String before) {}
}
