package org.bilan.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.exchange.Export;
import org.bilan.exchange.ExportOutcome;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Every record of the home written as a data folder or a workbook. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "PATH")
    private @Nullable Path path;

    ExportCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(path);
        Language language = bilan.messages().language();
        ExportOutcome outcome;
        try (OpenHome home = OpenHome.existing(bilan)) {
            outcome = home.bean(Export.class).run(target, language);
        }
        if (outcome.isRefused()) {
            outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
            return ExitCode.REFUSED;
        }
        outcome.missing().forEach(file -> bilan.warn("export.missing", file));
        bilan.say("export.done", target, Wording.of(language).number(outcome.records()), outcome.files());
        return ExitCode.DONE;
    }
}
