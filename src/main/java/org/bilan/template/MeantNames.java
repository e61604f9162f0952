package org.bilan.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.bilan.value.Language;

/**
 * Known names that say the same as one that is not known: by a {@linkplain Synonyms synonym}, by the thing that was left
 * out ({@code sigle} for {@code organisme.sigle}), or the other way round ({@code montant de la subvention}).
 */
final class MeantNames {
    /** No name leads through more things. */
    private static final int DEEPEST = 4;

    /** By what a thing is called where it alone was asked for. */
    private static final List<String> CALLED = List.of("nom", "titre");

    private final KnownNames names;

    MeantNames(KnownNames names) {
        this.names = names;
    }

    /** A way to write one name, and what to look it up by. */
    private record Option(String french, Optional<Language> language) {}

    /** The likeliest first, all known here. */
    Stream<String> by(Path path) {
        if (path.keys().size() > DEEPEST) {
            return Stream.empty();
        }
        Stream<String> straight = path.keys().size() == 1 ? alone(path.last()) : through(path);
        return Stream.concat(turned(path), straight)
                .filter(name -> !name.equals(path.typed()))
                .distinct();
    }

    private static Stream<Option> options(String key) {
        return Stream.concat(
                Stream.of(new Option(key, Optional.empty())),
                Synonyms.of(key).stream().map(one -> new Option(one.french(), Optional.of(one.language()))));
    }

    /** {@code montant de la subvention} as {@code subvention.montant}. */
    private Stream<String> turned(Path path) {
        Matcher words = Keywords.EACH_OF.matcher(path.typed());
        return words.matches() && path.keys().size() == 1
                ? Path.parse(words.group("list") + "." + words.group("item")).stream()
                        .flatMap(this::through)
                : Stream.empty();
    }

    /** {@code grant.donor} as {@code grant.funder}, each name in it as itself or what it may stand for. */
    private Stream<String> through(Path path) {
        Stream<Found> found = Stream.of(new Found("", ""));
        String[] typed = path.typed().split("\\.");
        for (int i = 0; i < path.keys().size(); i++) {
            String key = path.keys().get(i);
            String as = typed[i].strip();
            found = found.flatMap(before -> options(key).flatMap(option -> next(before, option, as).stream()));
        }
        return found.map(Found::written);
    }

    /** The beginning of a name as it is looked up and as it is to be written. */
    private record Found(String looked, String written) {}

    private Optional<Found> next(Found before, Option option, String typed) {
        String looked = joined(before.looked(), option.french());
        return field(looked)
                .map(field -> new Found(
                        looked,
                        joined(
                                before.written(),
                                option.language().map(field::name).orElse(typed))));
    }

    /** What is known here, or would be in a repetition of its list. */
    private Optional<Field> field(String name) {
        return Path.parse(name).flatMap(path -> names.find(path).or(() -> names.addedUp(path)));
    }

    private static String joined(String before, String name) {
        return before.isEmpty() ? name : before + "." + name;
    }

    /** One name, of whatever is known here; the ones that want no repetition first. */
    private Stream<String> alone(String key) {
        List<KnownName> all = names.all();
        return options(key)
                .flatMap(option -> Stream.concat(
                        ending(all.stream().filter(one -> !one.ofList()), option),
                        ending(all.stream().filter(KnownName::ofList), option)))
                .map(this::called);
    }

    private Stream<String> ending(Stream<KnownName> known, Option option) {
        return known.filter(one -> option.language().isEmpty()
                        ? one.last().equals(option.french())
                        : field(one.name())
                                .filter(field -> isMeant(field, option, one.last()))
                                .isPresent())
                .map(KnownName::name);
    }

    private static boolean isMeant(Field field, Option option, String last) {
        return Scope.key(field.french()).equals(option.french())
                && Scope.key(field.name(option.language().orElseThrow())).equals(last);
    }

    /** A thing by its name or title. */
    private String called(String name) {
        Optional<Field> thing = field(name).filter(field -> field.type() == Field.Type.THING);
        return thing.stream()
                .flatMap(field -> CALLED.stream()
                        .flatMap(key -> field.inside().stream()
                                .flatMap(inside -> inside.find(key).stream())
                                .map(one -> name + "."
                                        + one.name(field.languageOf(
                                                Path.parse(name).orElseThrow().last())))))
                .findFirst()
                .orElse(name);
    }
}
