package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bilan.document.Table;
import org.bilan.document.chart.Chart;
import org.bilan.document.picture.Picture;
import org.bilan.document.picture.PictureSize;
import org.bilan.report.Keyword;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.template.Field;
import org.bilan.template.Field.Type;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a template may ask something of a {@code T}, each in three languages with the way to its value:
 * what {@code template fields} lists and what a report prints come from the one declaration.
 *
 * <p>Immutable: every method gives new names with one more.
 */
final class Names<T> {
    private static final Set<Type> FIGURES = Set.of(Type.NUMBER, Type.FIGURE, Type.MONEY, Type.PERCENT);

    private final String thing;
    private final List<Name<T>> names;
    private final Supplier<Vocabulary> vocabulary;
    private final Map<String, Name<T>> byFolded = new LinkedHashMap<>();

    private final @Nullable Function<T, String> key;
    private final Predicate<T> within;
    private final BiFunction<T, Material, List<? extends Record>> records;
    private final BiFunction<T, Material, String> title;

    /**
     * A name and how its value is read from the thing and the rest of the report's material, and where it comes from; null
     * for what is no figure, or one that nobody has told the sources of.
     */
    record Name<T>(Field field, Reading<T> read, @Nullable BiFunction<T, Material, Origin> origin) {
        /** What ids call it. */
        String slug() {
            return Names.slug(field);
        }
    }

    /** How a value is read; {@code trail} leads to it. */
    @FunctionalInterface
    interface Reading<T> {
        Value read(T one, Material material, Trail trail);

        default Value apply(T one, Material material) {
            return read(one, material, Trail.START);
        }
    }

    static String slug(Field field) {
        return TextFold.fold(field.english()).replace(' ', '-');
    }

    private Names(
            String thing,
            @Nullable Function<T, String> key,
            Predicate<T> within,
            BiFunction<T, Material, List<? extends Record>> records,
            BiFunction<T, Material, String> title,
            List<Name<T>> names) {
        this.thing = thing;
        this.key = key;
        this.within = within;
        this.records = records;
        this.title = title;
        this.names = List.copyOf(names);
        this.vocabulary =
                () -> new Vocabulary(this.names.stream().map(Name::field).toList());
        for (Name<T> name : this.names) {
            byFolded.putIfAbsent(Scope.key(name.field().french()), name);
            byFolded.putIfAbsent(Scope.key(name.field().english()), name);
            byFolded.putIfAbsent(Scope.key(name.field().spanish()), name);
        }
    }

    /** @param thing what the keys of the names' meanings begin with in the bundles */
    static <T> Names<T> of(String thing) {
        return new Names<>(thing, null, one -> false, (one, from) -> List.of(), (one, from) -> "", List.of());
    }

    /** Figures of one thing are told from those of another by these words, such as the code of its record. */
    Names<T> keyed(Function<T, String> words) {
        return new Names<>(thing, words, within, records, title, names);
    }

    /** Things whose amounts are in those of another of their list. */
    Names<T> within(Predicate<T> another) {
        return new Names<>(thing, key, another, records, title, names);
    }

    /** The records of the data folder that each stands for, where it is none itself. */
    Names<T> standing(BiFunction<T, Material, List<? extends Record>> those) {
        return new Names<>(thing, key, within, those, title, names);
    }

    /** What each is called among the sources of figures, where no name of its own says it. */
    Names<T> titled(BiFunction<T, Material, String> words) {
        return new Names<>(thing, key, within, records, words, names);
    }

    String title(T one, Material from) {
        return title.apply(one, from);
    }

    List<? extends Record> records(T one, Material from) {
        return records.apply(one, from);
    }

    boolean within(T one) {
        return within.test(one);
    }

    /** Where its figures come from, by the English name of each; null for what this does not know. */
    Names<T> told(BiFunction<T, Material, Function<String, @Nullable Origin>> by) {
        List<Name<T>> more = new ArrayList<>();
        for (Name<T> name : names) {
            boolean figure = FIGURES.contains(name.field().type()) && name.origin() == null;
            BiFunction<T, Material, Origin> origin = (one, material) ->
                    Objects.requireNonNullElse(by.apply(one, material).apply(name.slug()), Origin.UNTOLD);
            more.add(figure ? new Name<>(name.field(), name.read(), origin) : name);
        }
        return new Names<>(thing, key, within, records, title, more);
    }

    /** Where the figure of the name last added comes from. */
    Names<T> from(BiFunction<T, Material, Origin> origin) {
        Name<T> last = names.get(names.size() - 1);
        List<Name<T>> more = new ArrayList<>(names.subList(0, names.size() - 1));
        more.add(new Name<>(last.field(), last.read(), origin));
        return new Names<>(thing, key, within, records, title, more);
    }

    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The names with the values that they have for one thing, each computed when asked for. */
    Scope scope(T one, Material material) {
        return scope(one, material, Trail.START);
    }

    /** Its figures' ids begin as the trail says, unless the thing has a key of its own. */
    private Scope scope(T one, Material material, Trail trail) {
        return new NameScope<>(
                this,
                one,
                material,
                key == null ? trail : new Trail(thing + ":" + key.apply(one) + "/", trail.words()));
    }

    Optional<Name<T>> named(String folded) {
        return Optional.ofNullable(byFolded.get(folded));
    }

    Names<T> text(String french, String english, String spanish, BiFunction<T, Material, @Nullable String> read) {
        return with(french, english, spanish, Type.TEXT, (one, material) -> {
            String text = read.apply(one, material);
            return text == null || text.isBlank() ? absent() : new Value.Text(text);
        });
    }

    /** Text that may well be nothing. */
    Names<T> remark(String french, String english, String spanish, BiFunction<T, Material, String> read) {
        return with(french, english, spanish, Type.TEXT, (one, material) -> new Value.Text(read.apply(one, material)));
    }

    /** The name last added may well have no value: printed as a dash, it is nobody's gap. */
    Names<T> optional() {
        Name<T> last = names.get(names.size() - 1);
        List<Name<T>> more = new ArrayList<>(names.subList(0, names.size() - 1));
        Reading<T> read = (one, material, trail) -> {
            Value value = last.read().read(one, material, trail);
            return value instanceof Value.Absent ? new Value.Absent(Missing.NOT_APPLICABLE) : value;
        };
        more.add(new Name<>(last.field(), read, last.origin()));
        return new Names<>(thing, key, within, records, title, more);
    }

    Names<T> number(String french, String english, String spanish, BiFunction<T, Material, @Nullable BigDecimal> read) {
        return with(french, english, spanish, Type.NUMBER, (one, material) -> {
            BigDecimal number = read.apply(one, material);
            return number == null ? absent() : new Value.Number(number);
        });
    }

    /** A number that is read with its sign of being hidden or absent; where nobody counted, it is nobody's gap. */
    Names<T> figure(String french, String english, String spanish, BiFunction<T, Material, Value> read) {
        return with(french, english, spanish, Type.FIGURE, read);
    }

    /** A number of things, never absent. */
    Names<T> count(String french, String english, String spanish, BiFunction<T, Material, Integer> read) {
        return number(french, english, spanish, (one, material) -> BigDecimal.valueOf(read.apply(one, material)));
    }

    Names<T> money(String french, String english, String spanish, BiFunction<T, Material, @Nullable Money> read) {
        return with(french, english, spanish, Type.MONEY, (one, material) -> {
            Money money = read.apply(one, material);
            return money == null ? absent() : new Value.Amount(money);
        });
    }

    /** Percent of which a missing value means that there is no whole to be a part of. */
    Names<T> percent(
            String french, String english, String spanish, BiFunction<T, Material, @Nullable BigDecimal> read) {
        return with(french, english, spanish, Type.PERCENT, (one, material) -> {
            BigDecimal percent = read.apply(one, material);
            return percent == null ? new Value.Absent(Missing.NOT_APPLICABLE) : new Value.Percent(percent);
        });
    }

    Names<T> date(String french, String english, String spanish, BiFunction<T, Material, @Nullable FuzzyDate> read) {
        return with(french, english, spanish, Type.DATE, (one, material) -> {
            FuzzyDate date = read.apply(one, material);
            return date == null ? absent() : new Value.Day(date);
        });
    }

    Names<T> yesNo(String french, String english, String spanish, BiFunction<T, Material, Boolean> read) {
        return with(
                french, english, spanish, Type.YES_NO, (one, material) -> new Value.YesNo(read.apply(one, material)));
    }

    Names<T> story(String french, String english, String spanish, BiFunction<T, Material, @Nullable String> read) {
        return with(french, english, spanish, Type.STORY, (one, material) -> {
            String markdown = read.apply(one, material);
            return markdown == null || markdown.isBlank() ? absent() : new Value.Story(markdown);
        });
    }

    Names<T> pictures(String french, String english, String spanish, BiFunction<T, Material, List<Picture>> read) {
        return with(
                french,
                english,
                spanish,
                Type.PICTURES,
                (one, material) -> new Value.Pictures(read.apply(one, material)));
    }

    /** Pictures of which a place has more or less room. */
    Names<T> pictures(
            String french,
            String english,
            String spanish,
            Function<Material, PictureSize> size,
            BiFunction<T, Material, List<Picture>> read) {
        return with(
                french,
                english,
                spanish,
                Type.PICTURES,
                (one, material) -> new Value.Pictures(read.apply(one, material), size.apply(material)));
    }

    <U> Names<T> list(
            String french, String english, String spanish, Names<U> inside, BiFunction<T, Material, List<U>> read) {
        return with(french, english, spanish, Type.LIST, Optional.of(inside.vocabulary()), (one, material, trail) -> {
            List<U> items = read.apply(one, material);
            List<Scope> scopes = new ArrayList<>(items.size());
            for (int at = 0; at < items.size(); at++) {
                scopes.add(inside.scope(items.get(at), material, trail.item(at)));
            }
            return new Value.Items(scopes);
        });
    }

    <U> Names<T> thing(
            String french, String english, String spanish, Names<U> inside, BiFunction<T, Material, @Nullable U> read) {
        return with(french, english, spanish, Type.THING, Optional.of(inside.vocabulary()), (one, material, trail) -> {
            U found = read.apply(one, material);
            return found == null ? absent() : new Value.Thing(inside.scope(found, material, trail.inside()));
        });
    }

    /** A list of plain words, such as the partners of an activity. */
    Names<T> words(String french, String english, String spanish, BiFunction<T, Material, List<String>> read) {
        return with(
                french,
                english,
                spanish,
                Type.LIST,
                (one, material) -> new Value.Items(read.apply(one, material).stream()
                        .map(word -> Scope.of(new Value.Text(word)))
                        .toList()));
    }

    /** A block is asked for by its keyword and name, {@code bloc budget}; see {@link Keyword}. */
    Names<T> block(String french, String english, String spanish, BiFunction<T, Material, Table> read) {
        return with(
                Keyword.BLOCK.french(french),
                Keyword.BLOCK.english(english),
                Keyword.BLOCK.spanish(spanish),
                Type.BLOCK,
                (one, material) -> new Value.Block(read.apply(one, material)));
    }

    Names<T> chart(String french, String english, String spanish, BiFunction<T, Material, Chart> read) {
        return with(
                Keyword.CHART.french(french),
                Keyword.CHART.english(english),
                Keyword.CHART.spanish(spanish),
                Type.CHART,
                (one, material) -> new Value.Drawing(read.apply(one, material)));
    }

    List<Name<T>> all() {
        return names;
    }

    Names<T> and(Names<T> others) {
        List<Name<T>> more = new ArrayList<>(names);
        more.addAll(others.names);
        return new Names<>(thing, key, within, records, title, more);
    }

    private Names<T> with(
            String french, String english, String spanish, Type type, BiFunction<T, Material, Value> read) {
        return with(
                french, english, spanish, type, Optional.empty(), (one, material, trail) -> read.apply(one, material));
    }

    private Names<T> with(
            String french, String english, String spanish, Type type, Optional<Vocabulary> inside, Reading<T> read) {
        String meaning = "field." + thing + "."
                + withoutKeyword(type, TextFold.fold(english)).replace(' ', '.');
        List<Name<T>> more = new ArrayList<>(names);
        more.add(new Name<>(new Field(french, english, spanish, type, meaning, inside), read, null));
        return new Names<>(thing, key, within, records, title, more);
    }

    private static String withoutKeyword(Type type, String english) {
        return type == Type.BLOCK || type == Type.CHART ? english.substring(english.indexOf(' ') + 1) : english;
    }

    private static Value absent() {
        return new Value.Absent(Missing.NOT_ENTERED);
    }
}
