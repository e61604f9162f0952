package org.bilan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The offline check of a sealed package, once reports can be sealed. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACKAGE.zip")
    private @Nullable Path file;

    @Override
    public Integer call() {
        throw new Refusal("seal.not.available", "verify");
    }
}
