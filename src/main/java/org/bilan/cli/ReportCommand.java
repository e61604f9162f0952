package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.report.AnnexPart;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.PdfEngine;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.trace.TraceJson;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.report.seal.Predecessor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reports from the command line. */
final class ReportCommand {
    private ReportCommand() {}

    /** What both kinds of report ask for. */
    static final class Order {
        private static final String BY_NAME = ".";

        @Option(names = "--period", required = true, paramLabel = "FROM/TO", converter = Choices.OfPeriod.class)
        private @Nullable Period period;

        @Option(names = "--out", paramLabel = "DIR")
        private @Nullable Path out;

        @Option(names = "--profile", paramLabel = "NAME")
        private @Nullable String profile;

        @Option(
                names = "--format",
                paramLabel = "docx,pdf,html,xlsx,form,portal",
                split = ",",
                hideParamSyntax = true,
                defaultValue = "docx,pdf",
                converter = Choices.OfFormat.class)
        private Set<ReportFormat> formats = Set.of();

        @Option(
                names = "--attach",
                paramLabel = "xlsx,docx",
                split = ",",
                hideParamSyntax = true,
                converter = Choices.OfAttachable.class)
        private Set<ReportFormat> attached = Set.of();

        @Option(
                names = {"--mask-small-counts", "--mask-counts-below"},
                paramLabel = "N",
                arity = "0..1",
                fallbackValue = "5",
                defaultValue = "0",
                converter = Choices.OfThreshold.class)
        private int maskBelow;

        @Option(names = "--annex", paramLabel = "FILE")
        private List<Path> annexes = List.of();

        @Option(names = "--vouchers")
        private boolean vouchers;

        @Option(names = "--engine", paramLabel = "bilan|libreoffice", converter = Choices.OfEngine.class)
        private @Nullable PdfEngine engine;

        @Option(names = "--trace", paramLabel = "FILE")
        private @Nullable Path trace;

        @Option(names = "--sources")
        private boolean sources;

        @Option(names = "--strict")
        private boolean strict;

        @Option(names = "--seal", paramLabel = "PACKAGE.zip", arity = "0..1", fallbackValue = BY_NAME)
        private @Nullable Path seal;

        @Option(names = "--corrects", paramLabel = "PREDECESSOR.zip")
        private @Nullable Path corrects;

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec spec;

        /** Makes the report and says what came of it; answers the exit code. */
        int make(Bilan bilan, ReportKind kind, @Nullable String grant) throws IOException {
            if (out == null && (seal == null || seal.equals(Path.of(BY_NAME)))) {
                throw missing("--out");
            }
            if (corrects != null && seal == null) {
                throw missing("--seal");
            }
            FinishedReport report;
            try (OpenHome home =
                    OpenHome.existing(bilan, engine == null ? Map.of() : Map.of("bilan.engine", engine.code()))) {
                LocalDate today = LocalDate.now(home.bean(Clock.class));
                Language language = bilan.chosenLanguage().orElseGet(() -> usual(home));
                ReportRequest request = new ReportRequest(
                        kind,
                        grant,
                        Objects.requireNonNull(period),
                        language,
                        formats,
                        profile,
                        strict,
                        today,
                        maskBelow,
                        null,
                        attached,
                        behind());
                report = seal == null
                        ? home.bean(ReportMaker.class).make(request)
                        : SealedFile.write(bilan, home, request, place(seal, request), before(bilan, home, request));
            }
            if (trace != null && !report.isRefused()) {
                Files.writeString(trace, TraceJson.write(report.trace()));
            }
            return tell(bilan, report, out);
        }

        private MissingParameterException missing(String option) {
            CommandSpec all = Objects.requireNonNull(spec);
            return new MissingParameterException(all.commandLine(), all.findOption(option), option);
        }

        private @Nullable Predecessor before(Bilan bilan, OpenHome home, ReportRequest request) throws IOException {
            return corrects == null
                    ? null
                    : new CorrectedPackage(corrects)
                            .read(home, request, bilan.messages().language());
        }

        /** Without a name of its own the package stands beside the report's files, and is called as they are. */
        private Path place(Path wanted, ReportRequest request) {
            if (!wanted.equals(Path.of(BY_NAME))) {
                return wanted;
            }
            String name = request.fileName(ReportFormat.DOCX).replaceFirst("docx$", "zip");
            return Objects.requireNonNull(out).resolve(name);
        }

        private List<AnnexPart> behind() {
            List<AnnexPart> behind = new ArrayList<>();
            for (Path file : annexes) {
                if (!Files.isRegularFile(file)) {
                    throw new Refusal("annex.missing", file);
                }
                String name = file.getFileName().toString();
                behind.add(new AnnexPart.File(file, name, name.replaceFirst("(?<=.)\\.[^.]*$", "")));
            }
            if (vouchers) {
                behind.add(new AnnexPart.Vouchers());
            }
            if (sources) {
                behind.add(new AnnexPart.FigureSources());
            }
            return behind;
        }

        private int tell(Bilan bilan, FinishedReport made, @Nullable Path out) throws IOException {
            FinishedReport report = seal == null ? made : made.only(formats);
            if (!report.isRefused() && out != null) {
                for (Path file : report.writeTo(out)) {
                    bilan.terminal().out().println(file);
                }
            }
            report.findings().forEach(finding -> bilan.terminal().out().println(finding.line()));
            if (report.isRefused()) {
                bilan.warn("report.refused");
                return ExitCode.REPORT_REFUSED;
            }
            for (ReportFormat wanted : report.request().formats()) {
                if (report.files().stream().noneMatch(file -> file.format() == wanted)) {
                    bilan.warn("report.none." + wanted.code());
                }
            }
            return ExitCode.DONE;
        }

        private static Language usual(OpenHome home) {
            return home.bean(SettingRepository.class)
                    .findById("language")
                    .map(Setting::value)
                    .flatMap(Language::of)
                    .orElse(Language.FR);
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
        public Integer call() throws IOException {
            return order.make(bilan, ReportKind.ANNUAL, null);
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
        public Integer call() throws IOException {
            return order.make(bilan, ReportKind.FUNDER, grant);
        }
    }
}
