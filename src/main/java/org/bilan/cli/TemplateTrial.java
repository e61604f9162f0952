package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportRequest;
import org.bilan.report.check.Need;
import org.bilan.report.make.ChosenEngine;
import org.bilan.report.make.PdfEngine;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.sketch.MadeUp;
import org.bilan.template.TemplateFinding;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trying a template before a report is made with it. */
final class TemplateTrial {
    private static final Pattern NAMED = Pattern.compile("template\\.(fr|en|es)\\.docx");

    private TemplateTrial() {}

    /** The language asked for, else the one that the file's name says, else that of the messages. */
    private static Language language(Bilan bilan, Path file) {
        Matcher named = NAMED.matcher(file.getFileName().toString());
        return bilan.chosenLanguage()
                .or(() -> named.matches() ? Language.of(named.group(1)) : Optional.empty())
                .orElseGet(() -> bilan.messages().language());
    }

    /** Filled with made-up data, as Word or PDF by the name of the file to write; needs no database. */
    @Command(name = "preview")
    static final class Preview implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "FILE.docx")
        private @Nullable Path file;

        @Option(names = "--out", required = true, paramLabel = "OUT.docx|OUT.pdf", split = ",", hideParamSyntax = true)
        private List<Path> out = List.of();

        @Option(names = "--profile", paramLabel = "DIR")
        private @Nullable Path profile;

        @Option(
                names = "--rows",
                paramLabel = "few|many|nothing",
                defaultValue = "few",
                converter = Choices.OfMadeUp.class)
        private MadeUp rows = MadeUp.FEW;

        @Option(
                names = "--engine",
                paramLabel = "bilan|libreoffice",
                defaultValue = "${env:BILAN_ENGINE:-bilan}",
                converter = Choices.OfEngine.class)
        private PdfEngine engine = PdfEngine.BILAN;

        Preview(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() throws IOException {
            Path source = Objects.requireNonNull(file);
            Known known = new Known(bilan.home());
            FunderProfile found = known.profile(source, profile);
            List<TemplateFinding> findings = known.findings(source, profile);
            if (findings.stream().anyMatch(TemplateFinding::isError)) {
                TemplateCommand.tell(bilan, findings);
                return ExitCode.REFUSED;
            }
            List<ReportFile> files = files(Files.readAllBytes(source), found, language(bilan, source));
            for (Path target : out) {
                boolean pdf = target.toString().endsWith(".pdf");
                ReportFormat wanted = pdf ? ReportFormat.PDF : ReportFormat.DOCX;
                for (ReportFile one : files) {
                    if (one.format() == wanted) {
                        Files.write(target, one.bytes());
                        bilan.terminal().out().println(target);
                    }
                }
            }
            return ExitCode.DONE;
        }

        private List<ReportFile> files(byte[] docx, FunderProfile found, Language language) {
            Map<String, String> environment = bilan.terminal().environment();
            ChosenEngine chosen = ChosenEngine.of(
                    engine, environment.get("BILAN_LIBREOFFICE"), environment.get("BILAN_LIBREOFFICE_SECONDS"));
            try {
                return ReportMaker.preview(docx, found, language, rows, ReportProgress.SILENT, chosen)
                        .report()
                        .files();
            } finally {
                chosen.close();
            }
        }
    }

    /** What it asks of a report, in plain words, one line for each. */
    @Command(name = "needs")
    static final class Needs implements Callable<Integer> {
        private final Bilan bilan;

        @Parameters(index = "0", paramLabel = "FILE.docx")
        private @Nullable Path file;

        @Option(names = "--period", required = true, paramLabel = "FROM/TO", converter = Choices.OfPeriod.class)
        private @Nullable Period period;

        @Option(names = "--grant", paramLabel = "CODE")
        private @Nullable String grant;

        @Option(names = "--profile", paramLabel = "NAME")
        private @Nullable String profile;

        Needs(Bilan bilan) {
            this.bilan = bilan;
        }

        @Override
        public Integer call() throws IOException {
            Path source = Objects.requireNonNull(file);
            byte[] docx = Files.readAllBytes(source);
            try (OpenHome home = OpenHome.existing(bilan)) {
                ReportRequest request = new ReportRequest(
                        grant == null ? ReportKind.ANNUAL : ReportKind.FUNDER,
                        grant,
                        Objects.requireNonNull(period),
                        language(bilan, source),
                        Set.of(ReportFormat.DOCX),
                        profile,
                        false,
                        LocalDate.now(home.bean(Clock.class)));
                home.bean(ReportMaker.class)
                        .needs(docx, request, bilan.messages().language())
                        .forEach(this::tell);
            }
            return ExitCode.DONE;
        }

        private void tell(Need need) {
            String state = bilan.messages().say("need." + need.state().code());
            bilan.say(need.said().isEmpty() ? "need" : "need.said", state, need.label(), need.said());
        }
    }
}
