package org.bilan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Language;

/** What a command talks to: where results go, where problems go, what is typed, and the environment's variables. */
public record Terminal(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The terminal this process was started in. Accents are written in UTF-8 whatever the locale, except on a Windows console. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), System.in, System.getenv());
    }

    /** The first language known to Bilan that the environment asks for, as POSIX orders its variables. */
    Optional<Language> language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .flatMap(Language::of);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset());
    }

    private static Charset charset() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && System.console() != null ? System.console().charset() : StandardCharsets.UTF_8;
    }
}
