package org.bilan.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.EditDistance;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** What somebody may have meant by a name that is not known at one place of a template. */
final class Suggestions {
    private static final int MOST = 3;
    private static final int KEYWORD_SLIPS = 2;

    private final KnownNames names;

    Suggestions(KnownNames names) {
        this.names = names;
    }

    /** Names of fields: of the thing that is named, if it is known; else any that could be typed here. */
    List<String> fields(Path path) {
        Collection<String> known = path.prefixes().stream()
                .filter(prefix -> names.find(prefix).flatMap(Field::inside).isPresent())
                .reduce((shorter, longer) -> longer)
                .<Collection<String>>map(this::inside)
                .orElseGet(names::spellings);
        return NearNames.to(path.typed(), known);
    }

    private List<String> inside(Path thing) {
        Field holder = names.find(thing).orElseThrow();
        Language language = languageOf(holder, thing.last());
        return holder.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field.name(language)), field.names().stream()))
                .distinct()
                .map(name -> thing.typed() + "." + name)
                .toList();
    }

    /** The language in which a field was named; French where the languages share the name. */
    private static Language languageOf(Field field, String key) {
        return Arrays.stream(Language.values())
                .filter(language -> Scope.key(field.name(language)).equals(key))
                .findFirst()
                .orElse(Language.FR);
    }

    /** Names of lists. */
    List<String> lists(Path path) {
        return NearNames.to(path.typed(), lists());
    }

    private List<String> lists() {
        return names.spellings().stream()
                .filter(name -> Path.parse(name)
                        .filter(path -> field(path, Field.Type.LIST))
                        .isPresent())
                .toList();
    }

    private boolean field(Path path, Field.Type type) {
        return names.find(path).filter(field -> field.type() == type).isPresent();
    }

    /** What can be added up: of the list that is named, if it is known; else of any list, if it is near. */
    List<String> totals(Path path) {
        Optional<Path> list = path.prefixes().stream()
                .filter(prefix -> field(prefix, Field.Type.LIST))
                .findFirst()
                .or(() -> Optional.of(path).filter(whole -> field(whole, Field.Type.LIST)));
        List<String> known = list.map(one -> amounts(one.typed()))
                .orElseGet(() ->
                        lists().stream().flatMap(one -> amounts(one).stream()).toList());
        List<String> near = NearNames.to(path.typed(), known);
        return near.isEmpty() && list.isPresent() ? known.stream().limit(MOST).toList() : near;
    }

    /** What adds up in a list, in the language in which the list is named. */
    private List<String> amounts(String list) {
        Field field = Path.parse(list).flatMap(names::find).orElseThrow();
        int language =
                Math.max(0, field.names().stream().map(Scope::key).toList().indexOf(Scope.key(list)));
        return field.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .filter(one -> Types.addsUp(one.type()))
                .map(one -> list + "." + one.names().get(language))
                .toList();
    }

    /** Tags with the same keyword. */
    List<String> pieces(Tag.Piece.Kind kind, String typed) {
        String prefix = Keywords.prefix(kind);
        List<String> same = names.spellings().stream()
                .filter(name -> Scope.key(name).startsWith(prefix))
                .toList();
        return NearNames.to(typed, same);
    }

    /** What has pictures, as the alternative text of one names it: {@code image couverture}. */
    List<String> pictures(Path path) {
        List<String> known = names.spellings().stream()
                .filter(name -> Path.parse(name)
                        .flatMap(names::find)
                        .flatMap(Field::inside)
                        .flatMap(inside -> inside.find("photos"))
                        .isPresent())
                .toList();
        return NearNames.to(path.typed(), known).stream()
                .map(name -> "image " + name)
                .toList();
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

    /** The keywords that the first words may have been meant for. */
    static List<String> keywords(String typed) {
        return Optional.ofNullable(Keywords.MEANT.get(firstWords(TextFold.fold(typed), 1)))
                .map(List::of)
                .orElseGet(() -> near(typed, Keywords.SPELLED));
    }

    /** The words of comparison that the first words may have been meant for. */
    static List<String> comparisons(String typed) {
        return near(typed, Keywords.COMPARISONS);
    }

    private static List<String> near(String typed, List<String> spelled) {
        String folded = TextFold.fold(typed);
        return spelled.stream()
                .filter(words -> slips(words, folded) <= KEYWORD_SLIPS)
                .sorted(Comparator.comparingInt(words -> slips(words, folded)))
                .limit(MOST)
                .toList();
    }

    /** How far the first words are from a keyword; more than {@link #KEYWORD_SLIPS} if they cannot mean it. */
    private static int slips(String keyword, String folded) {
        String words = TextFold.fold(keyword.split("…")[0]);
        boolean takesMore = keyword.contains("…");
        String start = firstWords(folded, words.split(" ").length);
        if (takesMore != folded.length() > start.length() || start.equals(words)) {
            return KEYWORD_SLIPS + 1;
        }
        int allowed = words.length() < 5 ? 1 : KEYWORD_SLIPS;
        int slips = EditDistance.of(start, words, allowed);
        return slips <= allowed ? slips : KEYWORD_SLIPS + 1;
    }

    private static String firstWords(String text, int count) {
        return String.join(" ", Arrays.stream(text.split(" ")).limit(count).toList());
    }
}
