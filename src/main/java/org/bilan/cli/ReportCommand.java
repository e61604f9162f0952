package org.bilan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reports from the command line. */
final class ReportCommand {
    private ReportCommand() {}

    /** What both kinds of report ask for. */
    static final class Order {
        @Option(names = "--period", required = true, paramLabel = "FROM/TO", converter = Choices.OfPeriod.class)
        @Nullable
        Period period;

        @Option(names = "--out", paramLabel = "DIR", required = true)
        @Nullable
        Path out;

        @Option(names = "--profile", paramLabel = "NAME")
        @Nullable
        String profile;

        @Option(
                names = "--format",
                paramLabel = "docx,pdf,html,xlsx",
                split = ",",
                hideParamSyntax = true,
                defaultValue = "docx,pdf")
        List<String> formats = List.of();

        @Option(names = "--strict")
        boolean strict;

        @Option(names = "--seal")
        boolean seal;

        void refuseSeal() {
            if (seal) {
                throw new Refusal("seal.not.available", "--seal");
            }
        }
    }

    @Command(name = "annual")
    static final class Annual implements Callable<Integer> {
        private final Bilan bilan;

        @Mixin
        private final Order order = new Order();

        Annual(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            order.refuseSeal();
            throw new Refusal("not.available", "report annual", bilan.home());
        }
    }

    @Command(name = "funder")
    static final class Funder implements Callable<Integer> {
        private final Bilan bilan;

        @Option(names = "--grant", required = true, paramLabel = "CODE")
        private @Nullable String grant;

        @Mixin
        private final Order order = new Order();

        Funder(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            order.refuseSeal();
            throw new Refusal("not.available", "report funder", bilan.home(), grant);
        }
    }
}
