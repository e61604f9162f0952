package org.bilan.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bilan.audit.Author;
import org.bilan.security.AccountDesk;
import org.bilan.security.Accounts;
import org.bilan.security.Role;
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
        private String login = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "admin|coordinator|finance|reader|partner",
                converter = Choices.OfRole.class)
        private Role role = Role.READER;

        Add(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            String password = new PasswordPrompt(bilan).ask(login);
            try (OpenHome home = OpenHome.of(bilan)) {
                refuse(home.bean(AccountDesk.class).add(login, role, password, Author.CONSOLE), login);
            }
            bilan.say("user.added", login, role.code());
            return ExitCode.DONE;
        }
    }

    @Command(name = "passwd")
    static final class Passwd implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "LOGIN")
        private String login = "";

        Passwd(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            String password = new PasswordPrompt(bilan).ask(login);
            try (OpenHome home = OpenHome.of(bilan)) {
                refuse(home.bean(AccountDesk.class).changePassword(login, password, Author.CONSOLE), login);
            }
            bilan.say("user.changed", login);
            return ExitCode.DONE;
        }
    }

    private static void refuse(Optional<Accounts.Problem> problem, String login) {
        if (problem.isPresent()) {
            String key = "user." + problem.get().name().toLowerCase(Locale.ROOT).replace('_', '.');
            throw new Refusal(key, login, Accounts.SHORTEST_PASSWORD, Accounts.LONGEST_PASSWORD);
        }
    }
}
