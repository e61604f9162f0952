package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        LedgerContents contents = LedgerContents.of(file, order, parts, problems);
        Path accounts = folder.resolve(LedgerTables.ACCOUNTS.table() + ".csv");
        Path classes = folder.resolve(LedgerTables.CLASSES.table() + ".csv");
        for (Path taken : List.of(accounts, classes)) {
            if (Files.exists(taken)) {
                problems.addForFile(taken.toString(), "export.exists");
                return LedgerOutcome.refused(problems);
            }
        }
        Files.createDirectories(folder);
        write(
                accounts,
                List.of("source", "account", "category"),
                contents.accounts().stream()
                        .sorted(Comparator.comparing(LedgerOutcome.Account::name))
                        .map(account -> List.of(contents.source(), account.name(), told(account)))
                        .toList());
        if (!contents.classes().isEmpty()) {
            write(
                    classes,
                    List.of("source", "class", "project", "grant", "line"),
                    contents.classes().stream()
                            .map(each -> row(contents.source(), each))
                            .toList());
        }
        return new LedgerOutcome(contents.source(), List.of(), 0, List.of(), Map.of(), contents.accounts(), List.of());
    }

    private static String told(LedgerOutcome.Account account) {
        LedgerUse use = account.use() != null ? account.use() : account.guess();
        return use == null ? "" : use.code();
    }

    private static List<String> row(String source, LedgerContents.Group group) {
        Optional<LedgerClass> known = Optional.ofNullable(group.known());
        return List.of(
                source,
                group.name(),
                known.map(LedgerClass::project).orElse(""),
                known.map(LedgerClass::grant).orElse(""),
                known.map(LedgerClass::line).orElse(""));
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
