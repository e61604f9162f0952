package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a template asks for, from the first tag to the last. Names that no report knows are left to {@link Checker}. */
final class Asking {
    private final Wanted root;
    private @Nullable Frame top;
    private int conditions;

    Asking(Vocabulary vocabulary) {
        this.root = new Wanted(null, vocabulary);
    }

    /** A name that is asked for, with what is asked of what it stands for; the root has no field. */
    private static final class Wanted {
        private final @Nullable Field field;
        private final Vocabulary inside;
        private final Map<Field, Wanted> asked = new LinkedHashMap<>();
        private boolean certain;

        Wanted(@Nullable Field field, Vocabulary inside) {
            this.field = field;
            this.inside = inside;
        }

        Optional<Wanted> ask(String key) {
            return inside.find(key)
                    .map(found -> asked.computeIfAbsent(
                            found, one -> new Wanted(one, one.inside().orElseGet(() -> new Vocabulary(List.of())))));
        }

        boolean is(Field.Type type) {
            return field != null && field.type() == type;
        }

        List<Ask> asks() {
            List<Ask> all = new ArrayList<>();
            asked.forEach((name, wanted) -> all.add(new Ask(name, wanted.certain, wanted.asks())));
            return all;
        }
    }

    /** One item of a repetition, under the name it was given; {@code conditions} stood around the repetition already. */
    private record Frame(
            List<String> name,
            Wanted item,
            int conditions,
            @Nullable Frame below) {}

    List<Ask> asks() {
        return root.asks();
    }

    void look(List<Step> steps) {
        steps.forEach(this::look);
    }

    private void look(Step step) {
        if (step instanceof Step.Print print) {
            ask(print.path());
        } else if (step instanceof Step.Piece piece) {
            piece(piece.tag());
        } else if (step instanceof Step.Drawn drawn) {
            drawn.designed().tag().names().stream()
                    .map(AltTag.Name::piece)
                    .filter(this::isKnown)
                    .findFirst()
                    .ifPresent(this::piece);
            drawn.designed().titles().stream()
                    .flatMap(title -> title.tags().stream())
                    .map(ParagraphText.Found::tag)
                    .filter(Tag.Print.class::isInstance)
                    .forEach(tag -> ask(((Tag.Print) tag).path()));
        } else if (step instanceof Step.Repeat repeat) {
            ask(repeat.list()).ifPresent(list -> items(repeat.item().keys(), list, repeat.body()));
        } else if (step instanceof Step.Row row) {
            row(row);
        } else if (step instanceof Step.Choose) {
            conditions++;
            look(step.inside());
            conditions--;
        } else {
            look(step.inside());
        }
    }

    private void row(Step.Row row) {
        Optional<Path> list = row.header()
                ? Optional.empty()
                : row.lists().stream().filter(this::isList).findFirst();
        if (list.isPresent()) {
            ask(list.get()).ifPresent(found -> items(list.get().keys(), found, row.cells()));
        } else {
            look(row.cells());
        }
    }

    private void items(List<String> name, Wanted list, List<Step> body) {
        top = new Frame(name, list, conditions, top);
        look(body);
        top = top.below();
    }

    private void piece(Tag.Piece tag) {
        readings(tag).filter(keys -> find(keys, false).isPresent()).findFirst().ifPresent(this::ask);
    }

    private boolean isKnown(Tag.Piece tag) {
        return readings(tag).anyMatch(keys -> find(keys, false).isPresent());
    }

    private static Stream<List<String>> readings(Tag.Piece tag) {
        List<String> own = new ArrayList<>(tag.subject().keys());
        Optional.ofNullable(tag.kind().inside()).ifPresent(own::add);
        return Stream.of(List.of(tag.key()), own, tag.subject().keys());
    }

    /** A total asks for what it adds up. */
    private Optional<Wanted> ask(Path path) {
        boolean plain = path.total().isEmpty() || find(path.keys(), false).isPresent();
        return ask(plain ? path.keys() : path.total().get().keys());
    }

    private boolean isList(Path path) {
        return find(path.keys(), false)
                .filter(found -> found.is(Field.Type.LIST))
                .isPresent();
    }

    private Optional<Wanted> ask(List<String> keys) {
        return find(keys, true);
    }

    /** As {@link Names} finds values: the innermost repetition first. */
    private Optional<Wanted> find(List<String> keys, boolean noting) {
        for (Frame frame = top; frame != null; frame = frame.below()) {
            List<String> name = frame.name();
            boolean named =
                    keys.size() >= name.size() && keys.subList(0, name.size()).equals(name);
            List<String> rest = named ? keys.subList(name.size(), keys.size()) : keys;
            if (named || frame.item().inside.find(keys.get(0)).isPresent()) {
                return walk(frame.item(), rest, frame.conditions(), noting);
            }
            if (keys.size() == 1 && Names.isPosition(keys.get(0))) {
                return Optional.empty();
            }
        }
        return walk(root, keys, 0, noting);
    }

    private Optional<Wanted> walk(Wanted from, List<String> keys, int outside, boolean noting) {
        List<Wanted> way = new ArrayList<>();
        Wanted at = from;
        for (String key : keys) {
            if (at.is(Field.Type.LIST) && Names.isCount(key)) {
                break;
            }
            Optional<Wanted> next = noting ? at.ask(key) : Optional.ofNullable(peek(at, key));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            way.add(at);
        }
        if (noting && conditions <= outside) {
            way.forEach(one -> one.certain = true);
        }
        return Optional.of(at);
    }

    private static @Nullable Wanted peek(Wanted at, String key) {
        return at.inside
                .find(key)
                .map(one -> new Wanted(one, one.inside().orElseGet(() -> new Vocabulary(List.of()))))
                .orElse(null);
    }
}
