package org.bilan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.seal.PackageKey;
import org.bilan.report.seal.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The organization's keys from the command line: what others check its packages with, and a new one to seal with. */
final class KeyCommand {
    private KeyCommand() {}

    /** The ids of every key, the one that seals last. */
    @Command(name = "list")
    static final class Listing implements Callable<Integer> {
        private final Bilan bilan;

        Listing(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            try (OpenHome home = OpenHome.existing(bilan)) {
                SigningKeys keys = home.bean(SigningKeys.class);
                String now = keys.current().id();
                keys.all().stream()
                        .map(PackageKey::id)
                        .filter(id -> !id.equals(now))
                        .forEach(id -> bilan.say("key.before", id));
                bilan.say("key.now", now);
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "export")
    static final class Export implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "PUBLIC.pem")
        private @Nullable Path file;

        @Option(names = "--id", paramLabel = "ID")
        private @Nullable String id;

        Export(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() throws IOException {
            Path target = Objects.requireNonNull(file);
            if (Files.exists(target)) {
                throw new Refusal("file.exists", target);
            }
            try (OpenHome home = OpenHome.existing(bilan)) {
                PackageKey key = chosen(home.bean(SigningKeys.class));
                Files.writeString(target, key.pem(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
                bilan.say("key.exported", key.id(), target);
            }
            return ExitCode.DONE;
        }

        private PackageKey chosen(SigningKeys keys) {
            String wanted = id;
            return wanted == null
                    ? keys.current()
                    : keys.all().stream()
                            .filter(key -> key.id().startsWith(wanted))
                            .findFirst()
                            .orElseThrow(() -> new Refusal("key.none", wanted));
        }
    }

    @Command(name = "rotate")
    static final class Rotate implements Callable<Integer> {
        private final Bilan bilan;

        Rotate(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            try (OpenHome home = OpenHome.existing(bilan)) {
                SigningKeys keys = home.bean(SigningKeys.class);
                String before = keys.current().id();
                String after = keys.rotate().id();
                Change change = new Change("keys", after, Map.of("seals", before), Map.of("seals", after));
                home.bean(AuditTrail.class).add(Author.CONSOLE, List.of(change));
                bilan.say("key.rotated", after, before);
            }
            return ExitCode.DONE;
        }
    }
}
