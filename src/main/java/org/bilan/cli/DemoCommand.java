package org.bilan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bilan at work on the sample organisation, in a home of its own. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--no-serve")
    private boolean noServe;

    DemoCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        throw new Refusal("not.available", "demo", bilan.home(), out, noServe);
    }
}
