package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Understands what was typed in an activity's form. */
@Singleton
class ActivityReading {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private final PartnerNames names;
    private final PartnerScope scope;
    private final Clock clock;

    ActivityReading(PartnerNames names, PartnerScope scope, Clock clock) {
        this.names = names;
        this.scope = scope;
        this.clock = clock;
    }

    /** {@code stored} is the activity as it is, null for a new one: what is not typed anew stays as exact as it was. */
    ActivityDraft read(Page page, Form form, @Nullable StoredRecord stored) {
        Map<String, String> cells = ActivityFields.cells(form);
        Map<String, String> problems = new LinkedHashMap<>();
        requireTitle(cells.get("title"), problems);
        SpokenDate date = date(page, form.value("date"), stored);
        date.edtf().ifPresentOrElse(edtf -> cells.put("date", edtf), () -> problems.put("date", date.problem()));
        require(cells, problems, "kind", "role");
        if (cells.get("status").isEmpty()) {
            cells.put("status", "done");
        }
        PartnerNames.Found partners = names.find(cells.get("partners"));
        List<String> added = new ArrayList<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        partners.unknown().forEach((name, near) -> {
            if (form.holds("newPartner", name)) {
                added.add(name);
            } else {
                unknown.put(name, near);
            }
        });
        cells.put("partners", String.join(";", partners.codes()));
        keepToScope(page.visitor(), cells, problems, stored);
        if (!unknown.isEmpty() && !page.visitor().isPartner()) {
            problems.put("partners", "entry.partners.unknown");
        }
        requireLength(cells, problems);
        ReachForm.problem(form).ifPresent(key -> problems.put("reach", key));
        return new ActivityDraft(form.with(problems), cells, date, added, unknown);
    }

    SpokenDate date(Page page, String typed, @Nullable StoredRecord stored) {
        if (stored != null) {
            FuzzyDate known = FuzzyDate.parse(stored.cell("date"));
            if (typed.strip().equals(page.wording().date(known))) {
                return new SpokenDate(known, null, null);
            }
        }
        return SpokenDate.read(typed, page.language(), LocalDate.now(clock));
    }

    /** A partner's person writes for the own projects only, is among the partners, and leaves grants as they are. */
    private void keepToScope(
            Visitor visitor, Map<String, String> cells, Map<String, String> problems, @Nullable StoredRecord stored) {
        if (!visitor.isPartner()) {
            return;
        }
        if (!scope.covers(visitor, cells)) {
            problems.put("project", "entry.project.partner");
        }
        Set<String> partners =
                new LinkedHashSet<>(stored == null ? List.of() : ActivityFields.several(stored.cell("partners")));
        if (visitor.organization() != null) {
            partners.add(visitor.organization());
        }
        cells.put("partners", String.join(";", partners));
        cells.put("grants", stored == null ? "" : stored.cell("grants"));
        cells.put("in_annual_report", stored == null ? "" : stored.cell("in_annual_report"));
    }

    private static void requireTitle(String title, Map<String, String> problems) {
        if (title.isEmpty()) {
            problems.put("title", "entry.title.none");
        } else if (title.length() > LONGEST_TITLE) {
            problems.put("title", "entry.title.long");
        }
    }

    private static void require(Map<String, String> cells, Map<String, String> problems, String... names) {
        for (String name : names) {
            if (cells.get(name).isEmpty()) {
                problems.put(name, "entry." + name + ".none");
            }
        }
    }

    private static void requireLength(Map<String, String> cells, Map<String, String> problems) {
        for (String name : List.of("description", "media", "place", "gap_reason")) {
            if (cells.get(name).length() > LONGEST_TEXT) {
                problems.put(name, "entry.text.long");
            }
        }
    }
}
