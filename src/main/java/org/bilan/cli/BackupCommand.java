package org.bilan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private @Nullable Path file;

    BackupCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        throw new Refusal("not.available", "backup", bilan.home(), file);
    }
}
