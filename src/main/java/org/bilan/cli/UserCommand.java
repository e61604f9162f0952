package org.bilan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts from the command line. */
final class UserCommand {
    private UserCommand() {}

    @Command(name = "add")
    static final class Add implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "LOGIN")
        private @Nullable String login;

        @Option(names = "--role", required = true, paramLabel = "admin|coordinator|finance|reader|partner")
        private @Nullable String role;

        Add(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            throw new Refusal("not.available", "user add", bilan.home(), login, role);
        }
    }

    @Command(name = "passwd")
    static final class Passwd implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "LOGIN")
        private @Nullable String login;

        Passwd(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            throw new Refusal("not.available", "user passwd", bilan.home(), login);
        }
    }
}
