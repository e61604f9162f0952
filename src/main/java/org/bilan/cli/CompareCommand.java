package org.bilan.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.report.make.YearStory;
import org.bilan.report.make.YearStory.Asked;
import org.bilan.report.story.Compared;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.StoryWords;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the reports of a period tell the same story: what differs, where and why. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Option(names = "--period", required = true, paramLabel = "FROM/TO", converter = Choices.OfPeriod.class)
    private @Nullable Period period;

    @Option(names = "--grant", paramLabel = "CODE")
    private List<String> grants = new ArrayList<>();

    @Option(names = "--strict")
    private boolean strict;

    CompareCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() {
        Period days = Objects.requireNonNull(period);
        Language language = bilan.messages().language();
        StoryWords words = new StoryWords(language);
        PrintStream out = bilan.terminal().out();
        long toMend;
        try (OpenHome home = OpenHome.existing(bilan)) {
            Asked asked = new Asked(days, grants, language, LocalDate.now(home.bean(Clock.class)));
            toMend = home.bean(YearStory.class)
                    .compare(asked, pair -> print(pair, words, out))
                    .toMend();
        }
        bilan.say("compare.found", toMend);
        return strict && toMend > 0 ? ExitCode.REPORT_REFUSED : ExitCode.DONE;
    }

    /** What differs, but for the activities that one alone tells of with a reason. */
    private static void print(SameStory pair, StoryWords words, PrintStream out) {
        out.println(words.agreeing(pair));
        for (Compared one : pair.compared()) {
            if (one.reason() != null && (one.isToMend() || !one.isOfOne())) {
                out.println("- " + words.sentence(one, pair) + " – " + words.reason(one.reason()));
            }
        }
    }
}
