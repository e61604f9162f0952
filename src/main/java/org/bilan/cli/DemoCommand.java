package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bilan.audit.Author;
import org.bilan.exchange.Import;
import org.bilan.exchange.ImportOutcome;
import org.bilan.security.AccountDesk;
import org.bilan.security.Accounts;
import org.bilan.security.Role;
import org.bilan.security.SecretToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Bilan at work on the sample organisation, in a home of its own. A home made by a demo may be used again: its records
 * stay as they are, its reports are written anew, and it gets a new password. Any other home is refused.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String LOGIN = "demo";
    /** The file that tells a demo's home from one that people work in. */
    private static final String MARK = "demo.txt";

    private final Bilan bilan;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--no-serve")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port = 8080;

    DemoCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = bilan.home();
        boolean again = Files.exists(folder.resolve(MARK));
        if (!again && Folders.holdsAnything(folder)) {
            throw new Refusal("demo.other", folder);
        }
        Map<String, Object> address = Serving.address("127.0.0.1", port);
        try (OpenHome home = OpenHome.of(bilan, address)) {
            Files.writeString(folder.resolve(MARK), bilan.messages().say("demo.mark") + "\n");
            fill(home);
            int code = new DemoReports(bilan, home).writeTo(out == null ? folder.resolve("reports") : out);
            if (noServe || code != ExitCode.DONE) {
                return code;
            }
            String password = SecretToken.nextPassword();
            account(home, password);
            Serving.untilStopped(bilan, home, () -> bilan.say("demo.sign.in", LOGIN, password));
        }
        return ExitCode.DONE;
    }

    private void fill(OpenHome home) throws IOException {
        if (DemoReports.isFilled(home)) {
            bilan.say("demo.kept", bilan.home());
            return;
        }
        try (Sample sample = Sample.unpacked()) {
            ImportOutcome outcome = home.bean(Import.class)
                    .run(sample.folder(), bilan.messages().language());
            if (outcome.isRefused()) {
                outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
                throw new IllegalStateException("The sample does not fit this version");
            }
        }
        DemoForm.put(bilan.home());
        bilan.say("demo.filled", bilan.home());
    }

    private static void account(OpenHome home, String password) {
        AccountDesk desk = home.bean(AccountDesk.class);
        if (home.bean(Accounts.class).find(LOGIN).isPresent()) {
            desk.changePassword(LOGIN, password, Author.CONSOLE);
        } else {
            desk.add(LOGIN, Role.ADMIN, password, Author.CONSOLE);
        }
    }
}
