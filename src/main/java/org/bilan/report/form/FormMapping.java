package org.bilan.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.funding.ProfileForm;
import org.bilan.template.Gap;
import org.bilan.template.Scope;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TextTemplate;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;

/** What a profile puts into the fields of one of its forms, each text read once. */
public final class FormMapping {
    private final ProfileForm form;
    private final Map<String, TextTemplate> texts = new LinkedHashMap<>();

    public FormMapping(ProfileForm form) {
        this.form = form;
        form.fields().forEach((field, text) -> texts.put(field, TextTemplate.compile(form.file(), field, text)));
    }

    /** The places that a key stands for: one, or one for each item of a list. */
    public interface Places {
        /** In order; one for a key that names one place, or that names none. */
        List<String> of(String key);

        /** Whether the key asks for one place for each item. */
        boolean repeats(String key);
    }

    /** What goes into each place, what is missing, and how many items of a list found no place. */
    public record Filled(Map<String, TextTemplate.Filled> values, List<Gap> gaps, List<Overflow> overflows) {}

    /** A list that is longer than the form has places for it. */
    record Overflow(String key, int items, int places) {}

    /** What is wrong with the texts, in the order of the mapping. */
    public List<TemplateFinding> findings(Vocabulary vocabulary, Places places) {
        List<TemplateFinding> findings = new ArrayList<>();
        texts.forEach((key, text) ->
                findings.addAll(places.repeats(key) ? text.checkRepeated(vocabulary) : text.check(vocabulary)));
        return findings;
    }

    /** What is wrong with the text of one field. */
    public List<TemplateFinding> findings(String key, Vocabulary vocabulary, Places places) {
        TextTemplate text = texts.get(key);
        if (text == null) {
            return List.of();
        }
        return places.repeats(key) ? text.checkRepeated(vocabulary) : text.check(vocabulary);
    }

    public Filled fill(Scope scope, Language language, Places places) {
        Filled filled = new Filled(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        texts.forEach((key, text) -> {
            if (places.repeats(key)) {
                List<String> there = places.of(key);
                repeat(key, text.fillRepeated(scope, language, there.size()), there, filled);
            } else {
                put(key, text.fill(scope, language), filled);
            }
        });
        return filled;
    }

    private static void repeat(String key, TextTemplate.Repeated list, List<String> places, Filled filled) {
        for (int at = 0; at < list.texts().size(); at++) {
            put(places.get(at), list.texts().get(at), filled);
        }
        if (list.items() > places.size()) {
            filled.overflows().add(new Overflow(key, list.items(), places.size()));
        }
    }

    private static void put(String place, TextTemplate.Filled one, Filled filled) {
        filled.values().put(place, one);
        filled.gaps().addAll(one.gaps());
    }

    ProfileForm form() {
        return form;
    }
}
