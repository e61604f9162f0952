package org.bilan.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/** A {@link Conformity} in sentences for people who never heard of the standards. */
public record ConformityWords(String verdict, List<String> breaks, List<String> facts) {
    public ConformityWords {
        breaks = List.copyOf(breaks);
        facts = List.copyOf(facts);
    }

    public static ConformityWords of(Conformity found, Language language) {
        Messages words = Messages.of(ConformityWords.class, language);
        String verdict = found.isWhole()
                ? words.say("conformity.whole", standard(found, words))
                : words.say("conformity.broken");
        return new ConformityWords(verdict, breaks(found, words), facts(found, words, language));
    }

    private static String standard(Conformity found, Messages words) {
        return words.say("conformity.archival", found.archival());
    }

    private static List<String> breaks(Conformity found, Messages words) {
        List<String> breaks = new ArrayList<>();
        if (found.accessible() == 0) {
            breaks.add(words.say("conformity.breaks.ua"));
        }
        if (found.archival().isEmpty()) {
            breaks.add(words.say("conformity.breaks.a"));
        }
        if (found.language().isEmpty()) {
            breaks.add(words.say("conformity.breaks.language"));
        }
        if (!found.strangers().isEmpty()) {
            breaks.add(words.say("conformity.breaks.fonts", String.join(", ", found.strangers())));
        }
        if (found.silent() > 0) {
            breaks.add(words.say("conformity.breaks.figures", found.silent()));
        }
        return breaks;
    }

    private static List<String> facts(Conformity found, Messages words, Language language) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("conformity.pages", found.pages()));
        if (!found.language().isEmpty()) {
            Locale named = Locale.forLanguageTag(found.language());
            facts.add(words.say("conformity.language", named.getDisplayLanguage(language.locale())));
        }
        int strangers = found.strangers().size();
        facts.add(words.say("conformity.fonts" + (strangers == 0 ? "" : ".some"), found.fonts(), strangers));
        facts.add(counted("figures", found.figures(), found.silent(), words));
        facts.add(counted("tables", found.tables(), found.bare(), words));
        facts.add(words.say("conformity.attached", found.attached().size(), String.join(", ", found.attached())));
        return facts;
    }

    private static String counted(String what, int all, int wanting, Messages words) {
        return words.say("conformity." + what + (wanting == 0 ? "" : ".some"), all, all - wanting);
    }
}
