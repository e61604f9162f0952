package org.bilan.web.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileText;
import org.bilan.report.sketch.FormCheck;
import org.bilan.template.TemplateFinding;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** What people typed for the fields of a form: a text, nothing, or that a field is filled by hand. */
final class MappingForm {
    private static final String KEY = "key.";

    private static final String NEW = "new";
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_TEXT = 10_000;

    private final Form form;
    private final Page page;

    MappingForm(Form form, Page page) {
        this.form = form;
        this.page = page;
    }

    /** Whether the page was made from this mapping. */
    boolean isOf(ProfileForm before) {
        return form.value("revision").equals(ProfileText.revision(before));
    }

    Form withNewer() {
        return form.with(Map.of("newer", "form.newer"));
    }

    /** The mapping as it was, with what the page showed as it was typed. */
    ProfileForm typed(ProfileForm before) {
        Map<String, String> fields = new LinkedHashMap<>(before.fields());
        places().forEach(at -> put(fields, at));
        return new ProfileForm(before.file(), form.holds("flat", "yes"), fields);
    }

    /** The numbers of the fields in their order, the one that is new behind them. */
    private Stream<String> places() {
        return form.values().keySet().stream()
                .filter(name -> name.startsWith(KEY))
                .map(name -> name.substring(KEY.length()))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private void put(Map<String, String> fields, String at) {
        String key = form.value(KEY + at).strip();
        String text = form.value("text." + at).replace("\r\n", "\n").strip();
        if (key.isEmpty()) {
            return;
        }
        if (text.isEmpty() && !form.holds("hand." + at, "yes")) {
            fields.remove(key);
        } else {
            fields.put(key, text);
        }
    }

    /** With what is wrong, at the field that it is about; what was wrong elsewhere is not told here. */
    Form checked(FormCheck check) {
        Map<String, String> problems = new LinkedHashMap<>();
        places().forEach(at -> check(at, check, problems));
        return form.with(problems);
    }

    private void check(String at, FormCheck check, Map<String, String> problems) {
        String key = form.value(KEY + at).strip();
        String text = form.value("text." + at);
        if (key.length() > LONGEST_KEY || text.length() > LONGEST_TEXT) {
            problems.put("text." + at, page.say("text.long", LONGEST_TEXT));
        }
        if (at.equals(NEW) && key.isEmpty() && !text.isBlank()) {
            problems.put(KEY + at, page.say("form.key.none"));
        }
        check.findings().stream()
                .filter(one -> one.isError() || at.equals(NEW) && one.code() == TemplateFinding.Code.FORM_NO_FIELD)
                .filter(one -> !key.isEmpty() && one.place().headings().contains(key))
                .findFirst()
                .ifPresent(one -> problems.put(
                        (one.isError() ? "text." : KEY) + at,
                        one.sentence(page.language()) + " " + one.remedy(page.language())));
    }
}
