package org.bilan.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.Callable;
import org.bilan.security.Accounts;
import org.bilan.security.SetUpCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The web application and the API, until stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port = 8080;

    ServeCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        try (OpenHome home = OpenHome.of(bilan, Serving.address(host, port))) {
            Serving.untilStopped(bilan, home, () -> remind(home));
        }
        return ExitCode.DONE;
    }

    /** A home without accounts is set up by who reads this. */
    private void remind(OpenHome home) {
        if (home.bean(Accounts.class).isEmpty()) {
            String address = home.bean(EmbeddedServer.class).getURL() + "/set-up";
            bilan.warn("serve.no.accounts", address, home.bean(SetUpCode.class).text());
        }
    }
}
