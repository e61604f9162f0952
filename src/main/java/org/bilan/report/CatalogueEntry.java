package org.bilan.report;

import java.util.ArrayList;
import java.util.List;
import org.bilan.funding.FunderProfile;
import org.bilan.template.Field;
import org.bilan.template.Field.Type;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A name of the catalogue as {@code template fields} lists it, in one language: where it stands ({@code thèmes.titre}),
 * its type in words, what it means, and a tag to copy.
 */
public record CatalogueEntry(String path, Type type, String typeInWords, String meaning, String example) {

    /** Every name that a template of that profile can ask for, depth first. */
    public static List<CatalogueEntry> of(ReportKind kind, FunderProfile profile, Language language) {
        Messages words = Messages.of(CatalogueEntry.class, language);
        List<CatalogueEntry> entries = new ArrayList<>();
        add("", Catalogue.of(kind, profile).vocabulary(), language, words, entries);
        return entries;
    }

    private static void add(
            String prefix, Vocabulary vocabulary, Language language, Messages words, List<CatalogueEntry> entries) {
        for (Field field : vocabulary.fields()) {
            String path = prefix + field.name(language);
            entries.add(new CatalogueEntry(
                    path,
                    field.type(),
                    words.say("type." + field.type().name().toLowerCase(java.util.Locale.ROOT)),
                    meaning(field, words),
                    example(path, field, words)));
            field.inside().ifPresent(inside -> add(path + ".", inside, language, words, entries));
        }
    }

    /** Narratives are the profile's own: what each is for stands in the profile. */
    private static String meaning(Field field, Messages words) {
        return words.say(field.type() == Type.STORY && !words.has(field.meaning()) ? "field.story" : field.meaning());
    }

    private static String example(String path, Field field, Messages words) {
        if (field.type() == Type.LIST && field.inside().isPresent()) {
            return words.say("example.list", path);
        }
        return field.type() == Type.MONEY || field.type() == Type.DATE
                ? words.say("example." + field.type().name().toLowerCase(java.util.Locale.ROOT), path)
                : "{{ " + path + " }}";
    }
}
