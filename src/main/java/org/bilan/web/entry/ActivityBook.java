package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.TextFold;
import org.bilan.web.Page;

/** Stores activities with their counts of people and the partners that are new, all in one. */
@Singleton
class ActivityBook {
    private static final int LONGEST_STEM = 60;
    static final int TRIES = 50;

    private final RecordDesk desk;

    ActivityBook(RecordDesk desk) {
        this.desk = desk;
    }

    /** What came of it: the activity's code; or where nothing is stored, the problems by the fields they stand at. */
    record Outcome(String code, Map<String, String> problems, boolean isStale) {
        boolean isStored() {
            return problems.isEmpty() && !isStale;
        }
    }

    Optional<StoredRecord> find(String code) {
        return desk.find(ActivityFields.TABLE, code);
    }

    List<StoredRecord> reach(String code) {
        return desk.findOf(ReachForm.TABLE, code);
    }

    /** Adds it under a code made of its date and title; the very same activity, sent twice, is stored once. */
    Outcome add(Page page, ActivityDraft draft) {
        String stem = stem(draft.cells());
        Outcome outcome = new Outcome(stem, Map.of("", "entry.code.none"), false);
        for (int number = 1; number <= TRIES; number++) {
            String code = number == 1 ? stem : stem + "-" + number;
            Optional<StoredRecord> taken = find(code);
            if (taken.isPresent()) {
                if (isSame(taken.get(), draft)) {
                    return new Outcome(code, Map.of(), false);
                }
                continue;
            }
            outcome = save(page, code, draft, Edit.add(ActivityFields.TABLE, whole(code, draft)), List.of());
            if (outcome.isStored() || find(code).isEmpty()) {
                return outcome;
            }
            number--;
        }
        return outcome;
    }

    Outcome change(Page page, StoredRecord shown, List<StoredRecord> reach, ActivityDraft draft) {
        String code = shown.cell("code");
        Edit edit = Edit.change(ActivityFields.TABLE, whole(code, draft), shown.revision());
        return save(page, code, draft, edit, reach);
    }

    private Outcome save(Page page, String code, ActivityDraft draft, Edit activity, List<StoredRecord> reach) {
        List<Edit> edits = edits(code, draft, activity, reach, List.of());
        EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
        return told(code, outcome, draft.added().size());
    }

    /** What adds the activity under that code after the edits before, which may hold the same new partners. */
    List<Edit> added(String code, ActivityDraft draft, List<Edit> before) {
        return edits(code, draft, Edit.add(ActivityFields.TABLE, whole(code, draft)), List.of(), before);
    }

    /** The new partners, of which there are as many as the draft has, then the activity, then its counts. */
    private List<Edit> edits(
            String code, ActivityDraft draft, Edit activity, List<StoredRecord> reach, List<Edit> before) {
        List<Edit> edits = new ArrayList<>();
        List<String> partners =
                new ArrayList<>(ActivityFields.several(activity.cells().get("partners")));
        for (String name : draft.added()) {
            String partner = freePartner(name, before, edits);
            edits.add(Edit.add("organizations", Map.of("code", partner, "name", name, "roles", "partner")));
            partners.add(partner);
        }
        Map<String, String> cells = new LinkedHashMap<>(activity.cells());
        cells.put("partners", String.join(";", partners));
        edits.add(new Edit(activity.action(), activity.table(), cells, activity.revision()));
        edits.addAll(ReachForm.edits(code, draft.form(), reach));
        return edits;
    }

    private static Outcome told(String code, EditOutcome outcome, int activity) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean stale = false;
        for (EditProblem problem : outcome.problems()) {
            stale |= problem.newer() != null;
            problems.putIfAbsent(field(problem, problem.edit(), activity), problem.message());
        }
        return new Outcome(code, problems, stale);
    }

    /** Where the problem of an edit stands in the form; {@code activity} is the place of the activity's own edit. */
    static String field(EditProblem problem, int edit, int activity) {
        String field = edit < activity && edit >= 0 ? "partners" : edit > activity ? "reach" : problem.column();
        return field.isEmpty() || field.equals("code") ? "title" : field;
    }

    /** Takes the activity out with its counts and photos. */
    Outcome remove(Page page, StoredRecord activity, List<String> photos) {
        String code = activity.cell("code");
        List<Edit> edits = new ArrayList<>();
        photos.forEach(photo -> edits.add(Edit.remove("photos", Map.of("code", photo), null)));
        reach(code).forEach(row -> edits.add(Edit.remove(ReachForm.TABLE, row.cells(), null)));
        edits.add(Edit.remove(ActivityFields.TABLE, Map.of("code", code), activity.revision()));
        EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
        return told(code, outcome, edits.size() - 1);
    }

    private static Map<String, String> whole(String code, ActivityDraft draft) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", code);
        cells.putAll(draft.cells());
        return cells;
    }

    boolean isSame(StoredRecord stored, ActivityDraft draft) {
        boolean cells = draft.cells().entrySet().stream()
                .filter(cell ->
                        !cell.getKey().equals("partners") || draft.added().isEmpty())
                .allMatch(cell -> stored.cell(cell.getKey())
                        .equals(TextFold.nfc(cell.getValue().replace("\r\n", "\n"))));
        return cells
                && ReachForm.edits(stored.cell("code"), draft.form(), reach(stored.cell("code")))
                        .isEmpty();
    }

    private String freePartner(String name, List<Edit> before, List<Edit> here) {
        String stem = slug(name, 40);
        for (int number = 1; ; number++) {
            String code = number == 1 ? stem : stem + "-" + number;
            boolean isHere = Stream.concat(before.stream(), here.stream())
                    .anyMatch(edit -> code.equals(edit.cells().get("code")));
            if (!isHere && desk.find("organizations", code).isEmpty()) {
                return code;
            }
        }
    }

    static String stem(Map<String, String> cells) {
        String date = cells.get("date").replaceAll("/.*|[~?%]", "");
        return slug(date + "-" + cells.get("title"), LONGEST_STEM);
    }

    /** {@code Atelier d’été : « Œuvrer »} becomes {@code atelier-d-ete-oeuvrer}, cut at a word. */
    static String slug(String text, int most) {
        String plain = TextFold.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (plain.length() > most) {
            int end = plain.lastIndexOf('-', most);
            plain = plain.substring(0, end > most / 2 ? end : most);
        }
        return plain.isEmpty() ? "x" : plain;
    }
}
