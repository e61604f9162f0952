package org.bilan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bilan.audit.AuditExport;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.exchange.Export;
import org.bilan.exchange.ExportOutcome;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every record of the home written as a data folder or a workbook; the audit trail beside it. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH")
    private @Nullable Path path;

    @Option(names = "--audit", paramLabel = "FILE.jsonl")
    private @Nullable Path audit;

    ExportCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        if (path == null && audit == null) {
            throw new Refusal("export.nothing");
        }
        if (audit != null && Files.exists(audit)) {
            throw new Refusal("file.exists", audit);
        }
        try (OpenHome home = OpenHome.existing(bilan)) {
            int code = path == null ? ExitCode.DONE : records(home, path);
            if (code == ExitCode.DONE && audit != null) {
                trail(home, audit);
            }
            return code;
        }
    }

    private int records(OpenHome home, Path target) {
        Language language = bilan.messages().language();
        ExportOutcome outcome = home.bean(Export.class).run(target, language);
        if (outcome.isRefused()) {
            outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
            return ExitCode.REFUSED;
        }
        note(home, target);
        outcome.missing().forEach(file -> bilan.warn("export.missing", file));
        bilan.say("export.done", target, Wording.of(language).number(outcome.records()), outcome.files());
        return ExitCode.DONE;
    }

    private void trail(OpenHome home, Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        long written;
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            written = home.bean(AuditExport.class).write(out);
        }
        note(home, target);
        bilan.say(
                "export.audit", target, Wording.of(bilan.messages().language()).number(written));
    }

    /** That data left the home is told in the trail, as it is when they leave by a page. */
    private static void note(OpenHome home, Path target) {
        String name = target.getFileName() == null
                ? target.toString()
                : target.getFileName().toString();
        home.bean(AuditTrail.class).add(Author.CONSOLE, List.of(new Change("export", name, null, Map.of())));
    }
}
