package org.bilan.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.exchange.Import;
import org.bilan.exchange.ImportOutcome;
import org.bilan.exchange.TableCount;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A data folder or workbook taken into the home, all of it or nothing. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "PATH")
    private @Nullable Path path;

    @Option(names = "--dry-run")
    private boolean dryRun;

    ImportCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(path);
        Language language = bilan.messages().language();
        ImportOutcome outcome;
        try (OpenHome home = OpenHome.of(bilan)) {
            Import importing = home.bean(Import.class);
            outcome = dryRun ? importing.rehearse(source, language) : importing.run(source, language);
        }
        return outcome.isRefused() ? refused(outcome) : done(outcome);
    }

    private int refused(ImportOutcome outcome) {
        outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
        int found = outcome.problems().size() + outcome.omitted();
        bilan.warn("import.refused", found, outcome.omitted());
        return ExitCode.REFUSED;
    }

    private int done(ImportOutcome outcome) {
        Wording wording = Wording.of(bilan.messages().language());
        for (TableCount count : outcome.counts()) {
            bilan.say(
                    "import.table",
                    count.table(),
                    wording.number(count.added()),
                    wording.number(count.changed()),
                    wording.number(count.unchanged()));
        }
        if (dryRun) {
            bilan.say("import.rehearsed");
        } else {
            bilan.say(outcome.isUnchanged() ? "import.unchanged" : "import.done", outcome.files());
        }
        return ExitCode.DONE;
    }
}
