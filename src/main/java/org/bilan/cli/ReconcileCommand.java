package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.document.sheet.Workbook;
import org.bilan.exchange.LedgerComparison;
import org.bilan.exchange.LedgerOrder;
import org.bilan.exchange.ReconcileOrder;
import org.bilan.exchange.ReconcileOutcome;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.ReconciliationItem;
import org.bilan.report.block.ReconciliationTables;
import org.bilan.value.Language;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The books compared with Bilan's expenses, told line by line and kept with the report that it supports. */
@Command(name = "reconcile")
final class ReconcileCommand implements Callable<Integer> {
    private static final int SHOWN = 200;

    private final Bilan bilan;

    @Mixin
    private final LedgerCommand.Export export = new LedgerCommand.Export();

    @Option(names = "--period", required = true, paramLabel = "FROM/TO", converter = Choices.OfPeriod.class)
    private @Nullable Period period;

    @Option(names = "--grant", paramLabel = "CODE")
    private @Nullable String grant;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--out", paramLabel = "FILE.xlsx")
    private @Nullable Path out;

    ReconcileCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        Language language = bilan.messages().language();
        Path target = out;
        if (target != null && Files.exists(target)) {
            throw new Refusal("file.exists", target);
        }
        ReconcileOrder order = new ReconcileOrder(
                export.order(null, LedgerOrder.Matches.ASK, false), Objects.requireNonNull(period), grant, by);
        ReconcileOutcome outcome;
        try (OpenHome home = OpenHome.existing(bilan)) {
            outcome = home.bean(LedgerComparison.class).run(order, LocalDate.now(home.bean(Clock.class)), language);
        }
        LedgerReconciliation kept = outcome.kept();
        if (kept == null) {
            outcome.problems().forEach(problem -> bilan.terminal().err().println(problem));
            bilan.warn("reconcile.refused", outcome.problems().size() + outcome.omitted());
            return ExitCode.REFUSED;
        }
        tell(kept, outcome.items(), Wording.of(language));
        if (target != null) {
            Files.write(
                    target,
                    Workbook.write(ReconciliationTables.of(kept, outcome.items(), language), Wording.of(language)));
            bilan.terminal().out().println(target);
        }
        return ExitCode.DONE;
    }

    private void tell(LedgerReconciliation kept, List<ReconciliationItem> items, Wording wording) {
        Money difference = kept.ledger().minus(kept.booked());
        bilan.say(
                "reconcile.totals",
                wording.money(kept.ledger()),
                wording.money(kept.booked()),
                wording.money(difference));
        items.stream().filter(item -> item.kind().isDifference()).limit(SHOWN).forEach(item -> {
            Money ledger = item.ledger();
            Money booked = item.booked();
            bilan.say(
                    "reconcile." + item.kind().code(),
                    Objects.requireNonNullElse(item.account(), ""),
                    Objects.requireNonNullElse(item.number(), ""),
                    Objects.requireNonNullElse(item.description(), ""),
                    Objects.requireNonNullElse(item.expense(), ""),
                    item.ledgerOn() == null ? "" : item.ledgerOn().toString(),
                    item.bookedOn() == null ? "" : item.bookedOn().toString(),
                    ledger == null ? "" : wording.money(ledger),
                    booked == null ? "" : wording.money(booked));
        });
        bilan.say("reconcile.kept", kept.differences(), kept.code());
    }
}
