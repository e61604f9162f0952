package org.bilan.web.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.exchange.TableShape;
import org.bilan.value.TextFold;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Stores what was typed in the form of a record, or gives the form back with what stands in the way. */
@Singleton
class RecordSaving {
    private static final int LONGEST_CODE = 40;

    private final RecordDesk desk;
    private final RecordForms forms;
    private final RecordTitles titles;
    private final Clock clock;

    RecordSaving(RecordDesk desk, RecordForms forms, RecordTitles titles, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.titles = titles;
        this.clock = clock;
    }

    /** Where to go next, or the form once more. */
    record Answer(String next, @Nullable RecordFormView again) {}

    Answer add(TableShape table, Form typed, Page page) {
        RecordTyping heard = heard(table, typed, page);
        if (!heard.problems().isEmpty()) {
            return again(table, Map.of(), typed, heard.problems(), List.of(), null, page);
        }
        Map<String, String> cells = new LinkedHashMap<>(heard.cells());
        if (isWithoutCode(table, cells)) {
            cells.put("code", code(table, cells));
        }
        EditOutcome outcome =
                desk.save(List.of(Edit.add(table.name(), cells)), page.visitor().author(), page.language());
        if (!outcome.isStored()) {
            return again(table, Map.of(), typed, outcome.problems(), page);
        }
        StoredRecord stored = outcome.records().get(0);
        boolean fromForm = typed.value("back").startsWith("/records/");
        String back = back(table, typed);
        return new Answer(
                fromForm
                        ? RecordLink.filled(back, stored.cells().getOrDefault("code", ""))
                        : StoryAddress.of(stored).orElse(back),
                null);
    }

    /** A change of the key is a record taken away and another added, both or none. */
    Answer change(TableShape table, Form typed, Page page) {
        Map<String, String> key = key(table, typed);
        RecordTyping heard = heard(table, typed, page);
        if (!heard.problems().isEmpty()) {
            return again(table, key, typed, heard.problems(), List.of(), null, page);
        }
        Map<String, String> cells = new LinkedHashMap<>(heard.cells());
        taken(table, key, typed, cells);
        boolean moved = key.entrySet().stream()
                .anyMatch(part -> !part.getValue().equals(cells.getOrDefault(part.getKey(), "")));
        String revision = typed.value("revision");
        List<Edit> edits = moved
                ? List.of(Edit.remove(table.name(), key, revision), Edit.add(table.name(), cells))
                : List.of(Edit.change(table.name(), cells, revision));
        EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
        return outcome.isStored()
                ? new Answer(back(table, typed), null)
                : again(table, key, typed, outcome.problems(), page);
    }

    Answer remove(TableShape table, Form typed, Page page) {
        Map<String, String> key = key(table, typed);
        EditOutcome outcome = desk.save(
                List.of(Edit.remove(table.name(), key, typed.value("revision"))),
                page.visitor().author(),
                page.language());
        if (outcome.isStored()) {
            return new Answer(
                    StoryAddress.hasStory(table.name()) ? StoryAddress.list(table.name()) : back(table, typed), null);
        }
        StoredRecord stored = desk.find(table.name(), key).orElse(null);
        List<String> said =
                outcome.problems().stream().map(EditProblem::message).toList();
        if (stored == null) {
            return again(table, key, typed, Map.of(), said, null, page);
        }
        RecordFormView view = forms.stored(table, stored, typed.value("back"), page);
        return new Answer(
                "",
                new RecordFormView(
                        table, view.key(), view.revision(), view.about(), view.fields(), view.back(), said, false));
    }

    private RecordTyping heard(TableShape table, Form typed, Page page) {
        SpokenCells spoken = new SpokenCells(page, LocalDate.now(clock));
        return RecordTyping.of(table, typed, spoken, titles::currencyOf);
    }

    /** The fields where what somebody else stored is to stay take it from there. */
    private void taken(TableShape table, Map<String, String> key, Form typed, Map<String, String> cells) {
        List<String> theirs = table.columns().stream()
                .map(ColumnShape::name)
                .filter(name -> typed.holds("take." + name, "theirs"))
                .toList();
        if (!theirs.isEmpty()) {
            desk.find(table.name(), key)
                    .ifPresent(stored -> theirs.forEach(name -> cells.put(name, stored.cell(name))));
        }
    }

    private Answer again(TableShape table, Map<String, String> key, Form typed, List<EditProblem> problems, Page page) {
        Optional<StoredRecord> newer = problems.stream()
                .map(EditProblem::newer)
                .filter(Objects::nonNull)
                .findFirst();
        List<String> general = newer.isPresent() ? List.of() : RecordForms.general(table, problems);
        return again(table, key, typed, RecordForms.atFields(table, problems), general, newer.orElse(null), page);
    }

    private Answer again(
            TableShape table,
            Map<String, String> key,
            Form typed,
            Map<String, String> problems,
            List<String> general,
            @Nullable StoredRecord newer,
            Page page) {
        return new Answer("", forms.typed(table, key, typed, problems, general, newer, page));
    }

    private static Map<String, String> key(TableShape table, Form typed) {
        Map<String, String> key = new LinkedHashMap<>();
        table.key().forEach(column -> key.put(column.name(), typed.value("was." + column.name())));
        return key;
    }

    private static String back(TableShape table, Form typed) {
        String back = typed.value("back");
        return back.isEmpty() ? "/records/" + table.name() : back;
    }

    private static boolean isWithoutCode(TableShape table, Map<String, String> cells) {
        return table.key().size() == 1
                && RecordFields.isOwnCode(table, table.key().get(0))
                && cells.getOrDefault("code", "").isBlank();
    }

    /** Made from the title or name, with a number where that is taken; of a record without either, from its table's name. */
    private String code(TableShape table, Map<String, String> cells) {
        String title = cells.getOrDefault("title", cells.getOrDefault("name", ""));
        String plain = TextFold.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem =
                plain.length() > LONGEST_CODE ? plain.substring(0, LONGEST_CODE).replaceAll("-[^-]*$", "") : plain;
        if (stem.isEmpty()) {
            return desk.freeCode(table.name(), table.name().substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return desk.find(table.name(), stem).isEmpty() ? stem : desk.freeCode(table.name(), stem);
    }
}
