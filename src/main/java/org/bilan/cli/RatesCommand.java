package org.bilan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.exchange.RatesImport;
import org.bilan.exchange.RatesOutcome;
import org.bilan.exchange.TableCount;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates that the Bank of Canada published, taken into the home from its file, all of it or nothing. */
@Command(name = "import")
final class RatesCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--currency", paramLabel = "USD,MXN", split = ",", converter = Choices.OfCurrency.class)
    private List<String> currencies = new ArrayList<>();

    RatesCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(file);
        Language language = bilan.messages().language();
        RatesOutcome outcome;
        try (OpenHome home = OpenHome.existing(bilan)) {
            RatesImport importing = home.bean(RatesImport.class);
            outcome = dryRun
                    ? importing.rehearse(source, currencies, language)
                    : importing.run(source, currencies, language);
        }
        return outcome.isRefused() ? refused(outcome) : done(outcome);
    }

    private int refused(RatesOutcome outcome) {
        outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
        bilan.warn("import.refused", outcome.problems().size() + outcome.omitted(), outcome.omitted());
        return ExitCode.REFUSED;
    }

    private int done(RatesOutcome outcome) {
        Wording wording = Wording.of(bilan.messages().language());
        long added = 0;
        for (TableCount count : outcome.series()) {
            added += count.added();
            bilan.say("rates.series", count.table(), wording.number(count.added()), wording.number(count.unchanged()));
        }
        if (!outcome.missing().isEmpty()) {
            bilan.say("rates.missing", String.join(", ", outcome.missing()));
        }
        if (!outcome.passedOver().isEmpty()) {
            bilan.say("rates.passed", wording.number(outcome.passedOver().size()));
        }
        bilan.say(dryRun ? "import.rehearsed" : added == 0 ? "import.unchanged" : "rates.done");
        return ExitCode.DONE;
    }
}
