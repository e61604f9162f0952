package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.web.Page;

/** Adds activities together, each with its counts of people: all of them or none. */
@Singleton
class ActivityBatch {
    /** How often codes are looked for anew when somebody takes one meanwhile. */
    private static final int AGAIN = 3;

    private final RecordDesk desk;
    private final ActivityBook book;

    ActivityBatch(RecordDesk desk, ActivityBook book) {
        this.desk = desk;
        this.book = book;
    }

    /**
     * What came of it: the code of each activity in their order, of those too that were there already, exactly alike; or
     * where nothing is stored, the problems of each by their fields, and that of none of them alone, which may be empty.
     */
    record Outcome(List<String> codes, List<Map<String, String>> problems, String problem) {
        boolean isStored() {
            return problem.isEmpty() && problems.stream().allMatch(Map::isEmpty);
        }
    }

    Outcome add(Page page, List<ActivityDraft> drafts) {
        Plan plan = new Plan(drafts);
        Outcome outcome = store(page, plan);
        for (int times = 1; times < AGAIN && !outcome.isStored() && plan.isOvertaken(); times++) {
            plan = new Plan(drafts);
            outcome = store(page, plan);
        }
        return outcome;
    }

    private Outcome store(Page page, Plan plan) {
        if (plan.edits.isEmpty() || plan.problems.stream().anyMatch(some -> !some.isEmpty())) {
            return new Outcome(plan.codes, plan.problems, "");
        }
        EditOutcome stored = desk.save(plan.edits, page.visitor().author(), page.language());
        String alone = "";
        for (EditProblem problem : stored.problems()) {
            if (problem.edit() < 0) {
                alone = problem.message();
            } else {
                plan.note(problem);
            }
        }
        return new Outcome(plan.codes, plan.problems, alone);
    }

    /** The edits that add the drafts, under codes that are free now. */
    private final class Plan {
        private final List<ActivityDraft> drafts;
        private final List<Edit> edits = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Map<String, String>> problems = new ArrayList<>();
        private final Map<String, ActivityDraft> taken = new HashMap<>();

        Plan(List<ActivityDraft> drafts) {
            this.drafts = drafts;
            drafts.forEach(this::place);
        }

        private void place(ActivityDraft draft) {
            starts.add(edits.size());
            problems.add(new LinkedHashMap<>());
            String stem = ActivityBook.stem(draft.cells());
            for (int number = 1; number <= ActivityBook.TRIES; number++) {
                String code = number == 1 ? stem : stem + "-" + number;
                Optional<StoredRecord> stored = book.find(code);
                ActivityDraft earlier = taken.get(code);
                boolean isFree = stored.isEmpty() && earlier == null;
                if (isFree) {
                    taken.put(code, draft);
                    edits.addAll(book.added(code, draft, edits));
                }
                if (isFree
                        || stored.isPresent() && book.isSame(stored.get(), draft)
                        || earlier != null && isSame(earlier, draft)) {
                    codes.add(code);
                    return;
                }
            }
            codes.add(stem);
            problems.get(problems.size() - 1).put("title", "entry.code.none");
        }

        private static boolean isSame(ActivityDraft one, ActivityDraft other) {
            return one.cells().equals(other.cells())
                    && one.added().equals(other.added())
                    && ReachForm.edits("", one.form(), List.of()).equals(ReachForm.edits("", other.form(), List.of()));
        }

        void note(EditProblem problem) {
            int at = starts.size() - 1;
            while (starts.get(at) > problem.edit()) {
                at--;
            }
            String field = ActivityBook.field(
                    problem,
                    problem.edit() - starts.get(at),
                    drafts.get(at).added().size());
            problems.get(at).putIfAbsent(field, problem.message());
        }

        boolean isOvertaken() {
            return taken.keySet().stream().anyMatch(code -> book.find(code).isPresent());
        }
    }
}
