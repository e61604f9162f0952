package org.bilan.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A password typed twice unseen on a console, or the first line of the standard input. */
record PasswordPrompt(Bilan bilan) {
    /** @throws Refusal if the two differ, or nothing was given */
    String ask(String login) {
        Console console = console();
        String password = console == null ? firstLine() : typedTwice(console, login);
        if (password == null || password.isEmpty()) {
            throw new Refusal("user.password.none");
        }
        return password;
    }

    private String typedTwice(Console console, String login) {
        char[] first = console.readPassword("%s ", bilan.messages().say("user.password.ask", login));
        char[] second = console.readPassword("%s ", bilan.messages().say("user.password.again"));
        if (!Arrays.equals(first, second)) {
            throw new Refusal("user.password.differs");
        }
        return first == null ? "" : new String(first);
    }

    private @Nullable String firstLine() {
        try {
            return new BufferedReader(new InputStreamReader(bilan.terminal().in(), StandardCharsets.UTF_8)).readLine();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The console someone sits at; from JDK 22 on there is one even where nobody does, which it tells when asked. */
    private @Nullable Console console() {
        Console console = bilan.terminal().in() == System.in ? System.console() : null;
        if (console == null) {
            return null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)) ? console : null;
        } catch (ReflectiveOperationException before22) {
            return console;
        }
    }
}
