package org.bilan.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditErasure;
import org.bilan.audit.Author;
import org.bilan.audit.EntryNumbers;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is done to the audit trail itself. */
final class AuditCommand {
    private AuditCommand() {}

    /** Without a reason it lists what would be erased; with one it erases. */
    @Command(name = "erase")
    static final class Erase implements Callable<Integer> {
        private final Bilan bilan;

        @Option(names = "--words", paramLabel = "TEXT", defaultValue = "")
        private String words = "";

        @Option(names = "--entries", paramLabel = "3-5,9", defaultValue = "")
        private String numbers = "";

        @Option(names = "--reason", paramLabel = "TEXT")
        private @Nullable String reason;

        Erase(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            if (words.isBlank() == numbers.isBlank()) {
                throw new Refusal("audit.erase.which");
            }
            try (OpenHome home = OpenHome.existing(bilan)) {
                AuditErasure erasure = home.bean(AuditErasure.class);
                List<AuditEntry> found =
                        words.isBlank() ? erasure.numbered(EntryNumbers.read(numbers)) : erasure.mentioning(words);
                Wording wording = Wording.of(bilan.messages().language());
                if (reason == null || reason.isBlank() || found.isEmpty()) {
                    found.forEach(entry -> bilan.terminal()
                            .out()
                            .println(String.join(
                                    "  ",
                                    Long.toString(entry.number()),
                                    Instant.ofEpochMilli(entry.at()).toString(),
                                    entry.table(),
                                    entry.key())));
                    bilan.say("audit.erase.found", found.size());
                    return ExitCode.DONE;
                }
                List<Long> chosen = found.stream().map(AuditEntry::number).toList();
                int erased = erasure.erase(chosen, reason, Author.CONSOLE);
                bilan.say("audit.erase.done", wording.number(erased));
            }
            return ExitCode.DONE;
        }
    }
}
