package org.bilan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bilan.audit.AuditTrail;
import org.bilan.document.pdf.Conformity;
import org.bilan.document.pdf.ConformityWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what must not have been changed: the home's audit trail; a sealed package, once reports can be sealed; and tells what a PDF conforms to. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACKAGE.zip")
    private @Nullable Path file;

    @Option(names = "--audit")
    private boolean audit;

    VerifyCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return tell(Conformity.of(Files.readAllBytes(file)));
        }
        if (!audit) {
            throw new Refusal("seal.not.available", "verify");
        }
        try (OpenHome home = OpenHome.existing(bilan)) {
            AuditTrail trail = home.bean(AuditTrail.class);
            Optional<Long> broken = trail.firstBroken();
            if (broken.isPresent()) {
                throw new Refusal("audit.broken", Long.toString(broken.get()));
            }
            bilan.say("audit.whole", Long.toString(trail.latest()));
        }
        return ExitCode.DONE;
    }

    private int tell(Conformity found) {
        ConformityWords words = ConformityWords.of(found, bilan.messages().language());
        PrintStream out = bilan.terminal().out();
        out.println(words.verdict());
        words.breaks().forEach(one -> out.println("- " + one));
        words.facts().forEach(out::println);
        return found.isWhole() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
