package org.bilan;

import org.bilan.cli.Commands;
import org.bilan.cli.Terminal;

/** Where the runnable jar starts: hands the words typed after it to the {@link Commands} and ends with their code. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Terminal.ofProcess(), arguments));
    }
}
