package org.bilan.report.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileSection;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportWords;
import org.bilan.report.field.Catalogue;
import org.bilan.report.field.ProfileStories;
import org.bilan.template.Field;
import org.bilan.template.Field.Type;
import org.bilan.template.Scope;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A name of the catalogue as {@code template fields} and the templates page list it, in one language: where it stands
 * ({@code thèmes.titre}), what people call it there (a narrative by its section's title), its type in words, what it
 * means, a tag to copy, and a value of it as a report prints it. The tag of what belongs to a list is for a row of a
 * table; of a list inside a list, for a row within the repetition of the outer one.
 */
public record CatalogueEntry(
        String path, String label, Type type, String typeInWords, String meaning, String tag, String example) {

    /** Every name that a template of that profile can ask for, depth first. */
    public static List<CatalogueEntry> of(ReportKind kind, FunderProfile profile, Language language) {
        FieldExamples examples = FieldExamples.of(kind, profile, language);
        Listing listing = new Listing(profile, language, ReportWords.in(language), examples);
        listing.add(Place.ROOT, Catalogue.of(kind, profile).vocabulary(), examples.roots());
        return listing.entries();
    }

    /**
     * What a name is typed after: {@code path} from the root, {@code row} from the innermost list, {@code item} from an
     * item of that list.
     */
    private record Place(String path, String row, String item) {
        static final Place ROOT = new Place("", "", "");

        boolean isInList() {
            return !item.equals(path);
        }

        Place inside(Field field, String name) {
            return field.type() == Type.LIST
                    ? new Place(path + name + ".", item + name + ".", "")
                    : new Place(path + name + ".", row + name + ".", item + name + ".");
        }
    }

    private record Listing(
            FunderProfile profile, Language language, Messages words, FieldExamples examples, List<Listed> listed) {
        Listing(FunderProfile profile, Language language, Messages words, FieldExamples examples) {
            this(profile, language, words, examples, new ArrayList<>());
        }

        /** An entry is complete once the examples of all names are known. */
        List<CatalogueEntry> entries() {
            return listed.stream()
                    .map(one -> one.complete(examples.of(one.shown())))
                    .toList();
        }

        void add(Place place, Vocabulary vocabulary, List<Scope> scopes) {
            for (Field field : vocabulary.fields()) {
                listed.add(new Listed(place, field, this, shown(place, field, scopes)));
                Place within = place.inside(field, field.name(language));
                field.inside().ifPresent(inside -> add(within, inside, FieldExamples.inside(field, scopes)));
            }
        }

        private FieldExamples.Shown shown(Place place, Field field, List<Scope> scopes) {
            return field.type() == Type.THING
                    ? shown(place, first(field), FieldExamples.inside(field, scopes))
                    : examples.show(field, tag(Place.ROOT, field), place.isInList(), scopes);
        }

        private boolean isOfProfile(Field field) {
            return field.type() == Type.STORY && !words.has(field.meaning());
        }

        private String label(Field field) {
            return isOfProfile(field)
                    ? profile.sections().stream()
                            .filter(section -> ProfileStories.name(section).equals(field.french()))
                            .map(ProfileSection::title)
                            .map(title -> title.in(language))
                            .findFirst()
                            .orElseThrow()
                    : field.name(language);
        }

        private String meaning(Field field) {
            return isOfProfile(field) ? words.say("field.story", label(field)) : words.say(field.meaning());
        }

        /** A thing is no value: the tag and the example are those of the first of its names that is one. */
        private String tag(Place place, Field field) {
            String name = field.name(language);
            if (field.type() == Type.THING) {
                return tag(place.inside(field, name), first(field));
            }
            return switch (field.type()) {
                case LIST ->
                    field.inside().isPresent()
                            ? words.say("example.list", place.item() + name)
                            : "{{ " + place.row() + name + " }}";
                case MONEY, DATE ->
                    words.say("example." + field.type().name().toLowerCase(Locale.ROOT), place.row() + name);
                default -> "{{ " + place.row() + name + " }}";
            };
        }

        private static Field first(Field thing) {
            return thing.inside().stream()
                    .flatMap(inside -> inside.fields().stream())
                    .filter(one -> one.type() != Type.LIST)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Listed(Place place, Field field, Listing listing, FieldExamples.Shown shown) {
        CatalogueEntry complete(String example) {
            return new CatalogueEntry(
                    place.path() + field.name(listing.language()),
                    listing.label(field),
                    field.type(),
                    listing.words().say("type." + field.type().name().toLowerCase(Locale.ROOT)),
                    listing.meaning(field),
                    listing.tag(place, field),
                    example);
        }
    }
}
