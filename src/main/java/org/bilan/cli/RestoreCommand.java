package org.bilan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private @Nullable Path file;

    RestoreCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        throw new Refusal("not.available", "restore", bilan.home(), file);
    }
}
