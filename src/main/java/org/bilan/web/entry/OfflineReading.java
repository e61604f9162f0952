package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.exchange.SheetTexts.Line;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Nearest;
import org.bilan.value.SpokenDate;
import org.bilan.value.TextFold;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** Understands the rows of the offline form, in whichever language it was filled in. */
@Singleton
class OfflineReading {
    private final ActivityReading reading;
    private final EntryChoices choices;
    private final Clock clock;

    OfflineReading(ActivityReading reading, EntryChoices choices, Clock clock) {
        this.reading = reading;
        this.choices = choices;
        this.clock = clock;
    }

    /** The rows below the headings; empty if there are no headings. */
    Optional<List<OfflineRow>> rows(Page page, List<Line> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Optional<OfflineColumns.Header> header =
                    OfflineColumns.header(lines.get(at).cells());
            if (header.isPresent()) {
                return Optional.of(rows(page, header.get(), lines.subList(at + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private List<OfflineRow> rows(Page page, OfflineColumns.Header header, List<Line> lines) {
        Map<String, Map<String, String>> known = known(page);
        return lines.stream()
                .filter(line -> !OfflineColumns.isHint(header.language(), cell(header, line, "title")))
                .map(line -> row(page, header, line, known))
                .toList();
    }

    private static String cell(OfflineColumns.Header header, Line line, String column) {
        int place = header.places().getOrDefault(column, Integer.MAX_VALUE);
        return place < line.cells().size() ? line.cells().get(place).strip() : "";
    }

    private OfflineRow row(Page page, OfflineColumns.Header header, Line line, Map<String, Map<String, String>> known) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<OfflineRow.Finding> findings = new ArrayList<>();
        for (String column : OfflineColumns.ALL) {
            String typed = cell(header, line, column);
            if (OfflineColumns.PEOPLE.contains(column)) {
                fields.put("r0-" + column + "-unknown", List.of(typed.replaceAll("[.,]0+$", "")));
            } else if (column.equals("method")) {
                fields.put("r0-method", List.of(typed));
            } else if (column.equals("approximate")) {
                fields.put("r0-approximate", List.of(choice(page, header, column, typed, known, findings)));
            } else if (known.containsKey(column)) {
                fields.put(column, List.of(choice(page, header, column, typed, known, findings)));
            } else {
                fields.put(column, List.of(typed));
            }
        }
        fields.put("r0-reach", List.of("direct"));
        fields.put("r0-measure", List.of("people"));
        onlyProject(page, fields, known);
        SpokenDate date = SpokenDate.read(cell(header, line, "date"), header.language(), LocalDate.now(clock));
        date.edtf().ifPresent(edtf -> fields.put("date", List.of(edtf)));
        ActivityDraft draft = reading.read(page, new Form(fields, Map.of()), null);
        findings(page, header.language(), draft.form().problems()).stream()
                .filter(finding ->
                        findings.stream().noneMatch(other -> other.column().equals(finding.column())))
                .forEach(findings::add);
        return new OfflineRow(
                line.number(),
                header.language(),
                cell(header, line, "title"),
                date,
                details(page, draft, known),
                findings,
                draft);
    }

    /** The problems of an activity's fields, each at the heading of its column in the form's language. */
    static List<OfflineRow.Finding> findings(Page page, Language language, Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(problem -> new OfflineRow.Finding(
                        heading(page, language, problem.getKey()), page.told(problem.getValue())))
                .toList();
    }

    /** Why a row is not stored: what an activity and its counts are refused for alike is said once. */
    static List<OfflineRow.Finding> refusals(Page page, Language language, Map<String, String> problems) {
        Map<String, OfflineRow.Finding> said = new LinkedHashMap<>();
        findings(page, language, problems).forEach(finding -> said.putIfAbsent(finding.message(), finding));
        return List.copyOf(said.values());
    }

    private static String heading(Page page, Language language, String field) {
        return field.equals("reach")
                ? page.say("field.people")
                : OfflineColumns.ALL.contains(field) ? OfflineColumns.heading(language, field) : field;
    }

    /** A partner with one project need not name it. */
    private static void onlyProject(
            Page page, Map<String, List<String>> fields, Map<String, Map<String, String>> known) {
        List<String> codes = known.get("project").values().stream().distinct().toList();
        if (page.visitor().isPartner()
                && codes.size() == 1
                && fields.getOrDefault("project", List.of("")).get(0).isEmpty()) {
            fields.put("project", codes);
        }
    }

    private static String details(Page page, ActivityDraft draft, Map<String, Map<String, String>> known) {
        long people = ReachForm.filled(draft.form()).stream()
                .mapToLong(ReachSet::total)
                .sum();
        List<String> parts = new ArrayList<>();
        if (known.get("kind").containsValue(draft.cells().get("kind"))) {
            parts.add(page.say("choice.kind." + draft.cells().get("kind")));
        }
        parts.add(draft.cells().get("place"));
        parts.add(people == 0 ? "" : page.say("offline.people", page.wording().number(people)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String choice(
            Page page,
            OfflineColumns.Header header,
            String column,
            String typed,
            Map<String, Map<String, String>> known,
            List<OfflineRow.Finding> findings) {
        if (typed.isEmpty()) {
            return "";
        }
        Map<String, String> words = known.get(column);
        String code = words.get(TextFold.fold(typed));
        if (code != null) {
            return code;
        }
        String heading = OfflineColumns.heading(header.language(), column);
        String near =
                Nearest.to(typed, titles(header.language(), column, words)).orElse("");
        String shown = typed.length() > 100 ? typed.substring(0, 100) + "…" : typed;
        findings.add(new OfflineRow.Finding(
                heading,
                near.isEmpty() ? page.say("offline.choice", shown) : page.say("offline.choice.near", shown, near)));
        return "";
    }

    /** What the column's list holds in the form's language; for projects, what they are called. */
    private static List<String> titles(Language language, String column, Map<String, String> known) {
        Messages words = OfflineColumns.words(language);
        return known.entrySet().stream()
                .map(word -> {
                    String key = "choice." + column + "." + word.getValue();
                    return words.has(key)
                            ? words.say(key)
                            : column.equals("country")
                                    ? EntryChoices.country(word.getValue(), language)
                                    : word.getKey();
                })
                .distinct()
                .toList();
    }

    /** By column, the code that each word stands for, in any language. */
    private Map<String, Map<String, String>> known(Page page) {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        Map<String, Map<String, String>> offered = choices.of(page);
        offered.forEach((column, all) -> {
            if (OfflineColumns.ALL.contains(column)) {
                Map<String, String> words = new LinkedHashMap<>();
                all.forEach((code, title) -> {
                    words.put(TextFold.fold(title), code);
                    words.put(TextFold.fold(code), code);
                });
                known.put(column, words);
            }
        });
        known.put("approximate", new LinkedHashMap<>());
        for (Language language : Language.values()) {
            Messages words = OfflineColumns.words(language);
            for (String column : List.of("kind", "role", "mode", "status")) {
                offered.get(column)
                        .keySet()
                        .forEach(code -> known.get(column)
                                .putIfAbsent(TextFold.fold(words.say("choice." + column + "." + code)), code));
            }
            EntryChoices.countries(language)
                    .forEach((code, name) -> known.get("country").putIfAbsent(TextFold.fold(name), code));
            known.get("approximate").put(TextFold.fold(words.say("offline.yes")), "yes");
            known.get("approximate").put(TextFold.fold(words.say("offline.no")), "");
        }
        return known;
    }
}
