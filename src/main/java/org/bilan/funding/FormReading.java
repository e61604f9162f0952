package org.bilan.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/** Reads what a profile's file says of the funder's forms and portal. */
final class FormReading {
    private static final int MOST_FIELDS = 5_000;
    private static final int MOST_FORMS = 10;
    private static final String FILE = "form.pdf";

    private final ProfileMap root;
    private final String place;

    FormReading(ProfileMap root, String place) {
        this.root = root;
        this.place = place;
    }

    /** One, or a list of them; none where the key is absent. */
    List<ProfileForm> forms() {
        Object form = root.values().get("form");
        if (form == null) {
            return List.of();
        }
        List<?> all = form instanceof List<?> list ? list : List.of(form);
        if (all.size() > MOST_FORMS) {
            throw root.problem("form", "profile.list");
        }
        List<ProfileForm> forms = new ArrayList<>();
        for (Object one : all) {
            String where = place + ": form" + (form instanceof List ? "[" + forms.size() + "]" : "");
            ProfileForm read = form(ProfileMap.of(where, one).only("file", "flatten", "fields"));
            if (forms.stream().anyMatch(other -> other.extension().equals(read.extension()))) {
                throw root.problem("form", "profile.form.twice", read.extension());
            }
            forms.add(read);
        }
        return forms;
    }

    private static ProfileForm form(ProfileMap map) {
        String file = map.has("file") ? map.text("file") : FILE;
        if (!file.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,94}\\.(pdf|xlsx)")) {
            throw map.problem("file", "profile.form.file", file);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (map.has("fields")) {
            ProfileMap texts =
                    ProfileMap.of(map.place() + ".fields", map.values().get("fields"));
            if (texts.values().size() > MOST_FIELDS) {
                throw map.problem("fields", "profile.list");
            }
            for (Object key : texts.values().keySet()) {
                fields.put(String.valueOf(key).strip(), text(texts, key));
            }
        }
        return new ProfileForm(file, Boolean.TRUE.equals(map.yes("flatten")), fields);
    }

    /** A field without a text stays empty: somebody has looked at it. */
    private static String text(ProfileMap texts, Object key) {
        Object value = texts.values().get(key);
        String text = value == null ? "" : String.valueOf(value);
        if (value instanceof Map || value instanceof List || text.length() > ProfileMap.MAX_TEXT) {
            throw texts.problem(String.valueOf(key), "profile.text", ProfileMap.MAX_TEXT);
        }
        return text;
    }

    @Nullable
    ProfilePortal portal() {
        if (!root.has("portal")) {
            return null;
        }
        ProfileMap map =
                ProfileMap.of(place + ": portal", root.values().get("portal")).only("line_break", "fields");
        BigDecimal lineBreak = map.number("line_break");
        if (lineBreak != null && !List.of("0", "1", "2").contains(lineBreak.toPlainString())) {
            throw map.problem("line_break", "profile.portal.line", lineBreak.toPlainString());
        }
        List<ProfilePortal.Field> fields = new ArrayList<>();
        for (Object one : map.list("fields")) {
            fields.add(field(ProfileMap.of(map.place() + ".fields[" + fields.size() + "]", one)
                    .only("label", "text", "max_characters")));
        }
        return new ProfilePortal(lineBreak == null ? 1 : lineBreak.intValueExact(), fields);
    }

    private static ProfilePortal.Field field(ProfileMap map) {
        Translated label = map.translated("label").orElseThrow(() -> map.problem("label", "profile.missing"));
        return new ProfilePortal.Field(label, text(map, "text"), characters(map));
    }

    /** @throws ProfileProblem if it is no whole number of characters */
    static @Nullable Integer characters(ProfileMap map) {
        BigDecimal limit = map.number("max_characters");
        if (limit != null && !RuleUnit.CHARACTERS.takes(limit)) {
            throw map.problem(
                    "max_characters",
                    "profile.range",
                    limit.toPlainString(),
                    RuleUnit.CHARACTERS.code(),
                    RuleUnit.CHARACTERS.most().toPlainString());
        }
        return limit == null ? null : limit.intValueExact();
    }
}
