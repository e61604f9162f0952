package org.bilan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "PATH")
    private @Nullable Path file;

    ExportCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        throw new Refusal("not.available", "export", bilan.home(), file);
    }
}
