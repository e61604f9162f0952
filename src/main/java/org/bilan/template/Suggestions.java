package org.bilan.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What somebody may have meant by a name that is not known at one place of a template. What was suggested once is kept,
 * so that a mistake that is made in thousands of places is thought about once.
 */
final class Suggestions {
    private static final int MOST = 3;

    /** Different unknown names in one file: whoever has more has the wrong template, and does not read them all. */
    private static final int MOST_THOUGHT = 500;

    private final KnownNames names;
    private final MeantNames meant;
    private final Map<Asked, List<String>> kept = new HashMap<>();

    Suggestions(KnownNames names) {
        this.names = names;
        this.meant = new MeantNames(names);
    }

    /** What sort of name was typed, where. */
    private record Asked(String sort, String typed, Optional<KnownNames.Frame> here) {}

    private List<String> once(String sort, String typed, Supplier<List<String>> think) {
        Asked asked = new Asked(sort, typed, names.here());
        List<String> known = kept.get(asked);
        if (known == null) {
            known = kept.size() < MOST_THOUGHT ? think.get() : List.of();
            kept.put(asked, known);
        }
        return known;
    }

    /** Names of fields: of the thing that is named, if it is known; else any that could be typed here. */
    List<String> fields(Path path) {
        return once("field", path.typed(), () -> {
            Optional<Path> thing = path.prefixes().stream()
                    .filter(prefix -> names.find(prefix).flatMap(Field::inside).isPresent())
                    .reduce((shorter, longer) -> longer);
            List<KnownName> known = thing.map(this::inside).orElseGet(names::all);
            return first(meant.by(path).filter(name -> !is(name, Field.Type.LIST)), known, path);
        });
    }

    /** What says the same, else what is spelled nearly so. */
    private List<String> first(Stream<String> same, List<KnownName> known, Path path) {
        List<String> sure = same.limit(MOST).toList();
        return sure.isEmpty() ? NearNames.among(known, path.typed()) : sure;
    }

    private List<KnownName> inside(Path thing) {
        Field holder = names.find(thing).orElseThrow();
        return holder.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .flatMap(field ->
                        Stream.concat(Stream.of(field.name(holder.languageOf(thing.last()))), field.names().stream()))
                .distinct()
                .map(name -> KnownName.of(thing.typed() + "." + name))
                .toList();
    }

    /** Names of lists. */
    List<String> lists(Path path) {
        return once("list", path.typed(), () -> {
            Stream<String> same = meant.by(path).filter(name -> is(name, Field.Type.LIST));
            return first(same, all(Field.Type.LIST), path);
        });
    }

    private List<KnownName> all(Field.Type type) {
        return names.all().stream()
                .filter(known -> !known.ofList())
                .filter(known -> is(known.name(), type))
                .toList();
    }

    private boolean is(String name, Field.Type type) {
        return Path.parse(name).filter(path -> is(path, type)).isPresent();
    }

    private boolean is(Path path, Field.Type type) {
        return names.find(path).filter(field -> field.type() == type).isPresent();
    }

    /** What can be added up: of the list that is named, if it is known; else of any list, if it is near. */
    List<String> totals(Path path) {
        return once("total", path.typed(), () -> {
            Optional<Path> list = Stream.concat(path.prefixes().stream(), Stream.of(path))
                    .filter(prefix -> is(prefix, Field.Type.LIST))
                    .findFirst();
            List<String> known = list.map(one -> amounts(one.typed()))
                    .orElseGet(() -> all(Field.Type.LIST).stream()
                            .flatMap(one -> amounts(one.name()).stream())
                            .toList());
            List<String> near = NearNames.to(path.typed(), known);
            return near.isEmpty() && list.isPresent()
                    ? known.stream().limit(MOST).toList()
                    : near;
        });
    }

    /** What adds up in a list, in the language in which the list is named. */
    private List<String> amounts(String list) {
        Path path = Path.parse(list).orElseThrow();
        Field field = names.find(path).orElseThrow();
        return field.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .filter(one -> Types.addsUp(one.type()))
                .map(one -> list + "." + one.name(field.languageOf(path.last())))
                .toList();
    }

    /** Tags with the same keyword. */
    List<String> pieces(Tag.Piece.Kind kind, String typed) {
        return once(kind.name(), typed, () -> {
            String prefix = Keywords.prefix(kind);
            List<KnownName> same = names.all().stream()
                    .filter(known -> Scope.key(known.name()).startsWith(prefix))
                    .toList();
            return NearNames.among(same, typed);
        });
    }

    /** What has pictures, as the alternative text of one names it: {@code image couverture}. */
    List<String> pictures(Path path) {
        return once("picture", path.typed(), () -> {
            List<KnownName> known = names.all().stream()
                    .filter(one -> !one.ofList())
                    .filter(one -> Path.parse(one.name())
                            .flatMap(names::find)
                            .flatMap(Field::inside)
                            .flatMap(inside -> inside.find("photos"))
                            .isPresent())
                    .toList();
            return NearNames.among(known, path.typed()).stream()
                    .map(name -> "image " + name)
                    .toList();
        });
    }

    /** Some names of a thing, to show that one is wanted. */
    static List<String> someOf(Field thing) {
        return thing.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .filter(one -> one.type() != Field.Type.LIST)
                .map(one -> thing.french() + "." + one.french())
                .limit(MOST)
                .toList();
    }
}
