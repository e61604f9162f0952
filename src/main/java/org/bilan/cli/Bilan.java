package org.bilan.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: the options every command understands, the terminal, and the language of its messages. */
@Command(name = "bilan", versionProvider = Bilan.Version.class)
final class Bilan implements Runnable {
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "fr|en|es", scope = ScopeType.INHERIT, converter = Choices.OfLanguage.class)
    private @Nullable Language language;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    Bilan(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Where the data lives: {@code --home}, else {@code BILAN_HOME}, else {@code ./bilan-data}. */
    Path home() {
        Path chosen = home == null ? Path.of(terminal.environment().getOrDefault("BILAN_HOME", "bilan-data")) : home;
        return chosen.toAbsolutePath().normalize();
    }

    /** The language asked for with {@code --lang}, if it was. */
    Optional<Language> chosenLanguage() {
        return Optional.ofNullable(language);
    }

    Messages messages() {
        return messages;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean debug() {
        return debug;
    }

    /** A result, on the standard output. */
    void say(String key, Object... details) {
        terminal.out().println(messages.say(key, details));
    }

    /** A problem, on the standard error. */
    void warn(String key, Object... details) {
        terminal.err().println(messages.say(key, details));
    }

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "");
    }

    /** A word that only gathers others, such as {@code report}. */
    @Command
    static final class Group implements Runnable {
        private final String name;

        @Spec
        private @Nullable CommandSpec spec;

        Group(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), name);
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Bilan.class.getPackage().getImplementationVersion();
            return new String[] {String.format(Locale.ROOT, "bilan %s", version == null ? "dev" : version)};
        }
    }
}
