package org.bilan.web.ledger;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectRepository;
import org.bilan.audit.Author;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.LedgerContents;
import org.bilan.exchange.LedgerInspection;
import org.bilan.exchange.RecordDesk;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.BudgetLineRepository;
import org.bilan.finance.LedgerClass;
import org.bilan.value.Language;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** What the accounts and classes of a source are here: shown as they are known or guessed, stored as a person says. */
@Singleton
class LedgerMap {
    private static final int MOST_LINES = 2000;

    private final RecordDesk desk;
    private final LedgerInspection inspection;
    private final ProjectRepository projects;
    private final BudgetLineRepository lines;

    LedgerMap(RecordDesk desk, LedgerInspection inspection, ProjectRepository projects, BudgetLineRepository lines) {
        this.desk = desk;
        this.inspection = inspection;
        this.projects = projects;
        this.lines = lines;
    }

    /** The projects by their codes, in the order of these. */
    @Transactional(readOnly = true)
    Map<String, String> projects() {
        Map<String, String> titles = new LinkedHashMap<>();
        try (Stream<Project> all = projects.findAllOrderByCode()) {
            all.forEach(project -> titles.put(project.code(), project.title()));
        }
        return titles;
    }

    /** The lines of grants as {@code nqsf / 1.1}, with their titles. */
    @Transactional(readOnly = true)
    Map<String, String> payers() {
        Map<String, String> titles = new LinkedHashMap<>();
        try (Stream<BudgetLine> all = lines.findAllOrderByGrantAndVersionAndLine()) {
            all.limit(MOST_LINES).forEach(line -> titles.put(payer(line.grant(), line.line()), line.title()));
        }
        return titles;
    }

    static String payer(@Nullable String grant, @Nullable String line) {
        return grant == null ? "" : line == null ? grant : grant + " / " + line;
    }

    /** Stores what a form says of each account and class; with problems, by their place in the form, nothing. */
    Map<String, String> save(LedgerContents contents, Form form, Author by, Language language) {
        List<Edit> edits = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> uses = form.values().getOrDefault("use", List.of());
        Map<String, String> stored = inspection.storedAccounts(contents);
        for (int at = 0; at < Math.min(uses.size(), contents.accounts().size()); at++) {
            var account = contents.accounts().get(at);
            String known = account.use() == null ? "" : account.use().code();
            if (!uses.get(at).isEmpty() && !uses.get(at).equals(known)) {
                String name = stored.getOrDefault(account.name(), account.name());
                edits.add(Edit.put(
                        "ledger_accounts",
                        Map.of("source", contents.source(), "account", name, "category", uses.get(at))));
                places.add("use-" + at);
            }
        }
        addClasses(contents, form, edits, places);
        EditOutcome outcome = edits.isEmpty() ? new EditOutcome(List.of(), List.of()) : desk.save(edits, by, language);
        Map<String, String> problems = new LinkedHashMap<>();
        outcome.problems().forEach(one -> problems.putIfAbsent(places.get(one.edit()), one.message()));
        return problems;
    }

    private static void addClasses(LedgerContents contents, Form form, List<Edit> edits, List<String> places) {
        List<String> projects = form.values().getOrDefault("project", List.of());
        List<String> payers = form.values().getOrDefault("payer", List.of());
        int most = Math.min(
                Math.min(projects.size(), payers.size()), contents.classes().size());
        for (int at = 0; at < most; at++) {
            LedgerContents.Group group = contents.classes().get(at);
            LedgerClass known = group.known();
            String project = projects.get(at).strip();
            String payer = payers.get(at).strip();
            boolean same = project.equals(known == null || known.project() == null ? "" : known.project())
                    && payer.equals(known == null ? "" : payer(known.grant(), known.line()));
            if (!same) {
                String[] parts = payer.split("\\s*/\\s*", 2);
                edits.add(Edit.put(
                        "ledger_classes",
                        Map.of(
                                "source",
                                contents.source(),
                                "class",
                                known == null ? group.name() : known.name(),
                                "project",
                                project,
                                "grant",
                                parts[0],
                                "line",
                                parts.length > 1 ? parts[1] : "")));
                places.add("payer-" + at);
            }
        }
    }
}
