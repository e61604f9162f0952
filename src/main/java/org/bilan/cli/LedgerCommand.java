package org.bilan.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.exchange.LedgerDraft;
import org.bilan.exchange.LedgerFate;
import org.bilan.exchange.LedgerImport;
import org.bilan.exchange.LedgerOrder;
import org.bilan.exchange.LedgerOutcome;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The exports of bookkeeping programs: their lines taken in as expenses, and the table of what their accounts are here. */
final class LedgerCommand {
    private LedgerCommand() {}

    /** Which export, and what it leaves open. */
    static final class Export {
        @Parameters(index = "0", paramLabel = "FILE")
        private @Nullable Path file;

        @Option(names = "--source", paramLabel = "NAME")
        private @Nullable String source;

        @Option(names = "--dates", paramLabel = "dmy|mdy|ymd", converter = Choices.OfDateOrder.class)
        private @Nullable DateOrder dates;

        @Option(names = "--decimals", paramLabel = "comma|point", converter = Choices.OfDecimalMark.class)
        private @Nullable Character decimals;

        @Option(names = "--new-layout")
        private boolean newLayout;

        LedgerOrder order(@Nullable Path rejected, LedgerOrder.Matches matches, boolean update) {
            return new LedgerOrder(
                    Objects.requireNonNull(file), source, dates, decimals, rejected, matches, update, newLayout);
        }
    }

    @Command(name = "import")
    static final class Import implements Callable<Integer> {
        private final Bilan bilan;

        @Mixin
        private final Export export = new Export();

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Option(names = "--rejected", paramLabel = "OUT.csv")
        private @Nullable Path rejected;

        @Option(
                names = "--matches",
                paramLabel = "ask|link|new",
                defaultValue = "ask",
                converter = Choices.OfMatches.class)
        private LedgerOrder.Matches matches = LedgerOrder.Matches.ASK;

        @Option(names = "--update")
        private boolean update;

        Import(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            LedgerOrder order = export.order(rejected, matches, update);
            Language language = bilan.messages().language();
            LedgerOutcome outcome;
            try (OpenHome home = OpenHome.existing(bilan)) {
                LedgerImport importing = home.bean(LedgerImport.class);
                outcome = dryRun ? importing.rehearse(order, language) : importing.run(order, language);
            }
            if (dryRun || outcome.isRefused()) {
                tellAccounts(bilan, outcome);
            }
            if (dryRun) {
                outcome.samples()
                        .forEach(expense -> bilan.say(
                                "ledger.expense",
                                expense.code(),
                                expense.incurredOn(),
                                expense.amount().toString(),
                                expense.category().code(),
                                expense.description()));
            }
            return outcome.isRefused() ? refused(bilan, outcome) : done(outcome);
        }

        private int done(LedgerOutcome outcome) {
            outcome.remarks().forEach(remark -> bilan.terminal().out().println(remark));
            Wording wording = Wording.of(bilan.messages().language());
            for (LedgerFate fate : LedgerFate.values()) {
                LedgerOutcome.Tally tally = outcome.fates().get(fate);
                if (tally != null) {
                    bilan.say(
                            "ledger.fate." + fate.name().toLowerCase(java.util.Locale.ROOT),
                            wording.number(tally.lines()),
                            wording.money(tally.total()));
                }
            }
            bilan.say(dryRun ? "import.rehearsed.ledger" : "ledger.done", outcome.source());
            return ExitCode.DONE;
        }
    }

    @Command(name = "accounts")
    static final class Accounts implements Callable<Integer> {
        private final Bilan bilan;

        @Mixin
        private final Export export = new Export();

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private @Nullable Path out;

        Accounts(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() {
            LedgerOutcome outcome;
            try (OpenHome home = OpenHome.existing(bilan)) {
                outcome = home.bean(LedgerDraft.class)
                        .write(
                                export.order(null, LedgerOrder.Matches.ASK, false),
                                Objects.requireNonNull(out),
                                bilan.messages().language());
            }
            if (outcome.isRefused()) {
                return refused(bilan, outcome);
            }
            tellAccounts(bilan, outcome);
            bilan.say("ledger.accounts.done", Objects.requireNonNull(out));
            return ExitCode.DONE;
        }
    }

    private static int refused(Bilan bilan, LedgerOutcome outcome) {
        outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
        int found = outcome.problems().size() + outcome.omitted();
        bilan.warn("import.refused", found, outcome.omitted());
        return ExitCode.REFUSED;
    }

    private static void tellAccounts(Bilan bilan, LedgerOutcome outcome) {
        Wording wording = Wording.of(bilan.messages().language());
        for (LedgerOutcome.Account account : outcome.accounts()) {
            LedgerUse use = account.use();
            LedgerUse guess = account.guess();
            bilan.say(
                    use != null ? "ledger.account" : guess != null ? "ledger.account.guess" : "ledger.account.unknown",
                    account.name(),
                    wording.number(account.tally().lines()),
                    wording.money(account.tally().total()),
                    use != null ? use.code() : guess != null ? guess.code() : "");
        }
    }
}
