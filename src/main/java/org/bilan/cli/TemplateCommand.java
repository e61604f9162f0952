package org.bilan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Word templates from the command line; none of these needs a database. */
final class TemplateCommand {
    private TemplateCommand() {}

    @Command(name = "check")
    static final class Check implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(arity = "1..*", paramLabel = "FILE.docx")
        private List<Path> files = List.of();

        @Option(names = "--profile", paramLabel = "DIR")
        private @Nullable Path profile;

        @Option(names = "--json")
        private boolean json;

        @Option(names = "--annotate", paramLabel = "OUT.docx")
        private @Nullable Path annotate;

        Check(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            throw new Refusal("not.available", "template check", bilan.home(), files, profile, json, annotate);
        }
    }

    @Command(name = "fill")
    static final class Fill implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "FILE.docx")
        private @Nullable Path file;

        @Option(names = "--data", required = true, paramLabel = "DATA.json")
        private @Nullable Path data;

        @Option(names = "--out", required = true, paramLabel = "OUT.docx")
        private @Nullable Path out;

        @Option(names = "--repeat", paramLabel = "N", defaultValue = "1")
        private int repeat;

        Fill(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            throw new Refusal("not.available", "template fill", bilan.home(), file, data, out, repeat);
        }
    }

    @Command(name = "fields")
    static final class Fields implements Callable<Integer> {
        private final Bilan bilan;

        @Option(names = "--json")
        private boolean json;

        Fields(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            throw new Refusal("not.available", "template fields", bilan.home(), json);
        }
    }
}
