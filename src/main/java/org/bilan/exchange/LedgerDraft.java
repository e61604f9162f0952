package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Writes the tables that say what the accounts and classes of an export are here, to be completed and imported:
 * {@code ledger_accounts.csv} and, if the export has classes, {@code ledger_classes.csv}. What is known stays, what is
 * not is proposed, or left empty.
 */
@Singleton
public class LedgerDraft {
    private final LedgerReading reading;
    private final LedgerParts parts;

    LedgerDraft(LedgerReading reading, LedgerParts parts) {
        this.reading = reading;
        this.parts = parts;
    }

    /**
     * Writes into {@code folder}, which must not have such files; the outcome has the accounts, or says in the words of
     * {@code language} why nothing was written.
     */
    public LedgerOutcome write(LedgerOrder order, Path folder, Language language) {
        Problems problems = new Problems(Messages.of(LedgerDraft.class, language));
        return reading.read(
                order.file(),
                problems,
                () -> LedgerOutcome.refused(problems),
                file -> write(file, order, folder, problems));
    }

    private LedgerOutcome write(LedgerFile file, LedgerOrder order, Path folder, Problems problems)
            throws IOException, UnreadableTable {
        Opened opened = Opened.of(file, order, parts);
        LedgerMapping mapping = parts.mapping(opened.source());
        LedgerSurveyor survey = LedgerSurveyor.of(file, opened.shape(), parts.home());
        Path accounts = folder.resolve(LedgerTables.ACCOUNTS.table() + ".csv");
        Path classes = folder.resolve(LedgerTables.CLASSES.table() + ".csv");
        for (Path taken : List.of(accounts, classes)) {
            if (Files.exists(taken)) {
                problems.addForFile(taken.toString(), "export.exists");
                return LedgerOutcome.refused(problems);
            }
        }
        Files.createDirectories(folder);
        LedgerTallies tallies = new LedgerTallies(parts.home(), problems.messages());
        List<List<String>> rows = new ArrayList<>();
        for (String account : new TreeSet<>(survey.accounts)) {
            LedgerUse use = mapping.use(account);
            Optional<LedgerUse> told = Optional.ofNullable(use).or(() -> mapping.guess(account));
            rows.add(List.of(opened.source(), account, told.map(LedgerUse::code).orElse("")));
        }
        write(accounts, List.of("source", "account", "category"), rows);
        if (!survey.classes.isEmpty()) {
            write(classes, List.of("source", "class", "project", "grant", "line"), classes(opened, mapping, survey));
        }
        try (LedgerEntries entries = new LedgerEntries(file.rows(), opened.shape(), parts.home())) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                tallies.see(entry, mapping.use(entry.account()));
            }
        }
        return tallies.outcome(opened.source(), problems, mapping);
    }

    private static List<List<String>> classes(Opened opened, LedgerMapping mapping, LedgerSurveyor survey) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : new TreeSet<>(survey.classes)) {
            Optional<LedgerClass> known = mapping.group(name);
            rows.add(List.of(
                    opened.source(),
                    name,
                    known.map(LedgerClass::project).orElse(""),
                    known.map(LedgerClass::grant).orElse(""),
                    known.map(LedgerClass::line).orElse("")));
        }
        return rows;
    }

    private static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", header) + "\n");
            for (List<String> row : rows) {
                out.write(row.stream()
                        .map(cell -> FolderSink.quoted(CellText.guard(CellText.writable(cell))))
                        .collect(Collectors.joining(",", "", "\n")));
            }
        }
    }
}
