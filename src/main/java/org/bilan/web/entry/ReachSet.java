package org.bilan.web.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.value.Coded;
import org.bilan.web.Form;

/**
 * One count of people in a form: a grid of genders and ages that share how they were counted. Its fields are called
 * {@code r0-reach}, {@code r0-measure}, {@code r0-approximate}, {@code r0-method}, {@code r0-cohort} and
 * {@code r0-women-adult}, where 0 is the set's {@code number}.
 */
public record ReachSet(Form form, int number) {
    /** How many counts one form holds. */
    static final int MOST = 8;

    public static final List<String> GENDERS = codes(Gender.values());
    public static final List<String> AGES = codes(AgeBand.values());
    private static final int LONGEST = 9;

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    public String name(String part) {
        return "r" + number + "-" + part;
    }

    public String cell(String gender, String age) {
        return form.value(name(gender + "-" + age)).strip();
    }

    public boolean isEmpty() {
        return GENDERS.stream()
                .allMatch(gender ->
                        AGES.stream().allMatch(age -> cell(gender, age).isEmpty()));
    }

    /** The number typed, with or without spaces between its thousands; empty if it is none. */
    static OptionalLong count(String typed) {
        String figures = typed.replaceAll("[\\s\u00a0\u202f]", "");
        return figures.matches("\\d{1," + LONGEST + "}")
                ? OptionalLong.of(Long.parseLong(figures))
                : OptionalLong.empty();
    }

    boolean isReadable() {
        return GENDERS.stream()
                .allMatch(gender -> AGES.stream()
                        .map(age -> cell(gender, age))
                        .allMatch(typed -> typed.isEmpty() || count(typed).isPresent()));
    }

    public long ofGender(String gender) {
        return AGES.stream()
                .mapToLong(age -> count(cell(gender, age)).orElse(0))
                .sum();
    }

    public long ofAge(String age) {
        return GENDERS.stream()
                .mapToLong(gender -> count(cell(gender, age)).orElse(0))
                .sum();
    }

    public long total() {
        return GENDERS.stream().mapToLong(this::ofGender).sum();
    }

    /** The rows of the table {@code reach}, without their activity, by what tells them apart. */
    Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String age : AGES) {
            for (String gender : GENDERS) {
                count(cell(gender, age)).ifPresent(count -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    cells.put("reach", form.value(name("reach")));
                    cells.put("measure", form.value(name("measure")));
                    cells.put("gender", gender);
                    cells.put("age", age);
                    cells.put("count", Long.toString(count));
                    cells.put("approximate", form.holds(name("approximate"), "yes") ? "yes" : "no");
                    cells.put("method", form.value(name("method")).strip());
                    cells.put("cohort", form.value(name("cohort")).strip());
                    rows.put(ReachForm.key(cells), cells);
                });
            }
        }
        return rows;
    }
}
