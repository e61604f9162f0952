package org.bilan.report.sketch;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportWords;
import org.bilan.report.field.Catalogue;
import org.bilan.template.Field;
import org.bilan.template.NarrativeText;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/**
 * What a name of the catalogue prints: in the report of {@linkplain MadeUp made-up data} where those have a value of it,
 * else a value of its type. Of a list the first items, of a block and a chart the title, of a
 * narrative how it begins, of photos what the first one shows.
 */
final class FieldExamples {
    /** An item further on may have the value that the first ones lack. */
    private static final int MOST_ITEMS = 12;

    private static final int MOST_SCOPES = 24;
    private static final int LONGEST = 80;
    private static final List<String> NAMES = List.of("titre", "nom", "ligne");

    private final Language language;
    private final Messages words;
    private final List<Scope> roots;
    private final Map<String, String> alike = new HashMap<>();

    private FieldExamples(Language language, List<Scope> roots) {
        this.language = language;
        this.words = ReportWords.in(language);
        this.roots = roots;
    }

    static FieldExamples of(ReportKind kind, FunderProfile profile, Language language) {
        Catalogue catalogue = Catalogue.of(kind, profile);
        List<Scope> roots = Stream.of(MadeUp.FEW, MadeUp.MANY)
                .map(much -> catalogue.scope(MadeUpFacts.material(profile, language, much)))
                .toList();
        return new FieldExamples(language, roots);
    }

    /** Few data first, then many. */
    List<Scope> roots() {
        return roots;
    }

    /** The items of a list, or the one thing, in each of the scopes. */
    static List<Scope> inside(Field field, List<Scope> scopes) {
        return values(field, scopes)
                .flatMap(value -> value instanceof Value.Items items
                        ? items.scopes().stream().limit(MOST_ITEMS)
                        : value instanceof Value.Thing thing ? Stream.of(thing.scope()) : Stream.of())
                .limit(MOST_SCOPES)
                .toList();
    }

    /** A field with the tag that asks for it and what the made-up data have of it; empty where they have nothing. */
    record Shown(Field field, String tag, Optional<String> text) {}

    /** @param inList whether the tag is for a row, in which amounts have their cents */
    Shown show(Field field, String tag, boolean inList, List<Scope> scopes) {
        Optional<String> text = printed(field, tag, inList, scopes)
                .map(one -> one.strip().replaceAll("\\s+", " "))
                .filter(one -> !one.isEmpty())
                .map(FieldExamples::shortened);
        text.ifPresent(one -> alike.putIfAbsent(field.meaning(), one));
        return new Shown(field, tag, text);
    }

    /** What was found; else what was found of a field that means the same, else a value of the type. */
    String of(Shown shown) {
        return shown.text()
                .or(() -> Optional.ofNullable(alike.get(shown.field().meaning())))
                .orElseGet(() -> ofType(shown.field(), shown.tag()));
    }

    private Optional<String> printed(Field field, String tag, boolean inList, List<Scope> scopes) {
        return switch (field.type()) {
            case LIST -> field.inside().isPresent() ? named(field, scopes) : filled(field, tag, scopes);
            case MONEY -> inList ? withCents(field, scopes) : filled(field, tag, scopes);
            case BLOCK ->
                only(Value.Block.class, field, scopes)
                        .map(block -> block.table().title())
                        .findFirst();
            case CHART ->
                only(Value.Drawing.class, field, scopes)
                        .map(drawn -> drawn.chart().title())
                        .findFirst();
            case STORY ->
                only(Value.Story.class, field, scopes)
                        .map(Value.Story::markdown)
                        .findFirst();
            case PICTURES ->
                only(Value.Pictures.class, field, scopes)
                        .flatMap(pictures -> pictures.pictures().stream())
                        .map(picture -> picture.alt())
                        .findFirst();
            default -> filled(field, tag, scopes);
        };
    }

    private Optional<String> filled(Field field, String tag, List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> values(field, List.of(scope)).anyMatch(FieldExamples::isThere))
                .map(scope -> NarrativeText.fill(tag, scope, language).plain())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> withCents(Field field, List<Scope> scopes) {
        return only(Value.Amount.class, field, scopes)
                .map(amount -> Wording.of(language).money(amount.money()))
                .findFirst();
    }

    private static boolean isThere(Value value) {
        return !(value instanceof Value.Absent)
                && !(value instanceof Value.Items items && items.scopes().isEmpty());
    }

    private Optional<String> named(Field field, List<Scope> scopes) {
        List<String> names = inside(field, scopes).stream()
                .flatMap(one -> name(field, one).stream())
                .limit(2)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names) + " · …");
    }

    /** How one tells an item from the next: by its name, else by the first of its values. */
    private Optional<String> name(Field holder, Scope one) {
        Stream<String> others = holder.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .map(Field::french);
        return Stream.concat(NAMES.stream(), others)
                .flatMap(name -> NarrativeText.value(name, one, language).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static <V extends Value> Stream<V> only(Class<V> type, Field field, List<Scope> scopes) {
        return values(field, scopes).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Value> values(Field field, List<Scope> scopes) {
        return scopes.stream().flatMap(scope -> scope.find(Scope.key(field.french())).stream());
    }

    private String ofType(Field field, String tag) {
        Value value =
                switch (field.type()) {
                    case NUMBER, FIGURE -> new Value.Number(new BigDecimal("1.35"));
                    case MONEY -> new Value.Amount(new Money(1_234_56, MadeUpFacts.HOME));
                    case PERCENT -> new Value.Percent(new BigDecimal("35"));
                    case DATE -> new Value.Day(FuzzyDate.of(MadeUpFacts.DATE));
                    case PERIOD -> new Value.Span(MadeUpFacts.YEAR);
                    case YES_NO -> new Value.YesNo(true);
                    case TEXT, THING, LIST, BLOCK, CHART, STORY, PICTURES ->
                        new Value.Text(
                                words.say("example.of." + field.type().name().toLowerCase(Locale.ROOT)));
                };
        return value instanceof Value.Text text
                ? text.text()
                : NarrativeText.fill(tag, Scope.of(Map.of(field.name(language), value)), language)
                        .plain();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space > LONGEST / 2 ? space : LONGEST - 1) + "…";
    }
}
