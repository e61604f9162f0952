package org.bilan.web.entry;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bilan.web.Form;

/**
 * What a form showed when it was opened, carried along in its field {@code was}, so that two people's changes can be told
 * apart: where only one of them changed a field there is nothing to choose.
 */
final class Versions {
    static final String REACH = "reach";

    private Versions() {}

    static String written(Form form) {
        List<String> parts = new ArrayList<>();
        form.values().forEach((name, all) -> {
            if (isField(name)) {
                all.forEach(value -> parts.add(coded(name) + "=" + coded(value)));
            }
        });
        return String.join("&", parts);
    }

    static Form read(String was) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : was.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(part.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return new Form(values, Map.of());
    }

    /** The fields in which mine differ from theirs, counts of people as one. */
    static List<Difference> between(Form was, Form mine, Form theirs) {
        List<Difference> found = new ArrayList<>();
        for (String field : ActivityFields.ALL) {
            add(found, field, text(was, field), text(mine, field), text(theirs, field));
        }
        add(found, REACH, counts(was), counts(mine), counts(theirs));
        return found;
    }

    private static void add(List<Difference> found, String field, String was, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            found.add(new Difference(field, mine, theirs, !mine.equals(was), !theirs.equals(was)));
        }
    }

    /** My form, with theirs in the fields for which they are chosen: {@code pick-title=theirs}. */
    static Form picked(Form mine, Form theirs) {
        Set<String> taken = mine.values().keySet().stream()
                .filter(name -> name.startsWith("pick-") && mine.value(name).equals("theirs"))
                .map(name -> name.substring("pick-".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        return taking(mine, theirs, taken);
    }

    static Form taking(Form mine, Form theirs, Set<String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>(mine.values());
        for (String field : fields) {
            values.keySet().removeIf(name -> belongs(name, field));
            theirs.values().forEach((name, value) -> {
                if (belongs(name, field)) {
                    values.put(name, value);
                }
            });
        }
        return new Form(values, mine.problems());
    }

    private static boolean belongs(String name, String field) {
        return field.equals(REACH) ? isCount(name) : name.equals(field);
    }

    private static boolean isField(String name) {
        return ActivityFields.ALL.contains(name) || isCount(name);
    }

    private static boolean isCount(String name) {
        return name.matches("r\\d-[a-z_-]+");
    }

    private static String text(Form form, String field) {
        return form.values().getOrDefault(field, List.of()).stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** All counts in one text, in an order of their own. */
    private static String counts(Form form) {
        return ReachForm.filled(form).stream()
                .flatMap(set -> set.rows().values().stream())
                .map(row -> String.join("|", row.values()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }
}
