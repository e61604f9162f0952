package org.bilan.web.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of an activity: what its form shows and what stands around it.
 *
 * @param stored null for a new one
 * @param was the form as the stored activity fills it
 * @param unknown names of partners to add or to put right
 * @param before the activity saved just before, in a row of several
 * @param differences between what was typed and what somebody else saved meanwhile
 */
public record ActivityView(
        @Nullable StoredRecord stored,
        Form was,
        Form form,
        @Nullable SpokenDate date,
        Map<String, String> unknown,
        List<String> added,
        @Nullable StoredRecord before,
        List<Difference> differences,
        boolean justSaved) {

    static ActivityView blank(Form form) {
        return new ActivityView(null, Form.empty(), form, null, Map.of(), List.of(), null, List.of(), false);
    }

    static ActivityView of(StoredRecord stored, Form form) {
        SpokenDate date = new SpokenDate(FuzzyDate.parse(stored.cell("date")), null, null);
        return new ActivityView(stored, form, form, date, Map.of(), List.of(), null, List.of(), false);
    }

    static ActivityView typed(ActivityDraft draft) {
        return new ActivityView(
                null, Form.empty(), draft.form(), draft.date(), draft.unknown(), draft.added(), null, List.of(), false);
    }

    static ActivityView typed(ActivityDraft draft, Map<String, String> problems) {
        return typed(draft).showing(draft.form().with(problems));
    }

    ActivityView about(StoredRecord record, Form shown) {
        return new ActivityView(record, shown, form, date, unknown, added, before, differences, justSaved);
    }

    ActivityView showing(Form typed) {
        return new ActivityView(stored, was, typed, date, unknown, added, before, differences, justSaved);
    }

    ActivityView choosing(List<Difference> found) {
        return new ActivityView(stored, was, form, null, unknown, added, before, found, justSaved);
    }

    ActivityView after(@Nullable StoredRecord saved) {
        return new ActivityView(stored, was, form, date, unknown, added, saved, differences, justSaved);
    }

    ActivityView saved(boolean now) {
        return new ActivityView(stored, was, form, date, unknown, added, before, differences, now);
    }

    /** Empty for a new one. */
    public String code() {
        return stored == null ? "" : stored.cell("code");
    }

    /** Whether a group of fields holds something, or a problem. */
    public boolean isOpen(String... fields) {
        return Stream.of(fields)
                .anyMatch(field -> form.hasProblem(field)
                        || form.values().getOrDefault(field, List.of()).stream().anyMatch(value -> !value.isBlank()));
    }

    public boolean hasCounts() {
        return form.hasProblem("reach") || !ReachForm.filled(form).isEmpty();
    }

    /** The counts of people to show, and one more to fill in. */
    public List<ReachSet> counts() {
        return ReachForm.shown(form);
    }

    public List<ReachSet> filledCounts() {
        return ReachForm.filled(form);
    }

    /** What the form carries along of what it showed first. */
    public String wasWritten() {
        return Versions.written(was);
    }

    /** The fields in their order. */
    public List<String> fields() {
        return ActivityFields.ALL;
    }
}
