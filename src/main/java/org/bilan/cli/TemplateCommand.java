package org.bilan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.template.Annotation;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.FilledDocument;
import org.bilan.template.Gap;
import org.bilan.template.JsonScope;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TemplateFinding.Severity;
import org.bilan.template.TemplateRefused;
import org.bilan.value.Language;
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
        public Integer call() throws IOException {
            if (annotate != null && files.size() > 1) {
                throw new Refusal("template.annotate.one");
            }
            Known known = new Known(bilan.home());
            List<TemplateJson.Checked> all = new ArrayList<>();
            for (Path file : files) {
                all.add(new TemplateJson.Checked(file, known.findings(file, profile)));
            }
            if (json) {
                TemplateJson.write(bilan, all);
            } else {
                all.forEach(this::tell);
            }
            if (annotate != null) {
                annotate(all.get(0), annotate);
            }
            return all.stream().anyMatch(TemplateJson.Checked::hasErrors) ? ExitCode.REFUSED : ExitCode.DONE;
        }

        private void annotate(TemplateJson.Checked checked, Path copy) throws IOException {
            byte[] docx = Files.readAllBytes(checked.file());
            try {
                Files.write(
                        copy,
                        Annotation.annotate(
                                docx, checked.findings(), bilan.messages().language()));
            } catch (TemplateRefused refused) {
                throw new Refusal("template.annotate.refused", checked.file());
            }
            if (!json) {
                bilan.say("template.annotated", copy);
            }
        }

        private void tell(TemplateJson.Checked checked) {
            if (checked.findings().isEmpty()) {
                bilan.say("template.right", checked.file());
            } else {
                bilan.terminal().err().println(checked.file());
                TemplateCommand.tell(bilan, checked.findings());
            }
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
        public Integer call() throws IOException {
            Language language = bilan.messages().language();
            Path source = Objects.requireNonNull(file);
            CompiledTemplate template = Template.compile(Files.readAllBytes(source));
            Scope scope = values(Objects.requireNonNull(data));
            String title = source.getFileName().toString().replaceFirst("\\.docx$", "");
            DocumentProperties properties = new DocumentProperties(title, "", LocalDate.now(ZoneOffset.UTC));
            FilledDocument filled;
            byte[] docx;
            int times = 0;
            do {
                long begun = System.nanoTime();
                filled = template.fill(scope, language, properties);
                docx = filled.docx();
                times++;
                if (repeat > 1) {
                    print(begun);
                }
            } while (times < repeat);
            Path target = Objects.requireNonNull(out);
            Files.write(target, docx);
            filled.gaps().forEach(this::tell);
            bilan.terminal().out().println(target);
            return ExitCode.DONE;
        }

        private Scope values(Path json) throws IOException {
            try (InputStream stream = Files.newInputStream(json)) {
                return JsonScope.read(stream);
            } catch (JsonProcessingException problem) {
                String place = problem.getLocation() == null
                        ? json.toString()
                        : json + ":" + problem.getLocation().getLineNr() + ":"
                                + problem.getLocation().getColumnNr();
                throw new Refusal("template.json", place, problem.getOriginalMessage());
            }
        }

        private void print(long begun) {
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            bilan.terminal().out().printf(Locale.ROOT, "%.1f ms%n", milliseconds);
        }

        private void tell(Gap gap) {
            String key = gap.known() ? "template.gap" : "template.gap.unknown";
            bilan.warn(key, gap.name(), gap.place().worded(bilan.messages().language()), gap.times());
        }
    }

    /** Findings in the person's language, by place: where, the line with the piece marked, what is wrong, what to do; their numbers. */
    static void tell(Bilan bilan, List<TemplateFinding> findings) {
        Language language = bilan.messages().language();
        String before = "";
        for (TemplateFinding finding : findings) {
            String where = finding.where(language) + "\n    " + finding.place().marked();
            if (!where.equals(before)) {
                bilan.terminal().err().println(where.stripTrailing());
                before = where;
            }
            bilan.warn(
                    "template." + finding.severity().word(),
                    finding.sentence(language),
                    finding.remedy(language),
                    finding.id());
        }
        bilan.warn(
                "template.summary",
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE));
    }

    private static long count(List<TemplateFinding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }
}
