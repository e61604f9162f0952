package org.bilan.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bilan.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what must not have been changed: the home's audit trail; a sealed package, once reports can be sealed. */
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
    public Integer call() {
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
}
