package org.bilan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.audit.Anchor;
import org.bilan.audit.AuditCheck;
import org.bilan.audit.AuditVerdict;
import org.bilan.document.pdf.Conformity;
import org.bilan.document.pdf.ConformityWords;
import org.bilan.report.seal.PackageKey;
import org.bilan.report.seal.Verification;
import org.bilan.report.seal.Verified;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks what must not have been changed: the home's audit trail; a sealed package, for which it takes no home at all; and
 * tells what a PDF conforms to.
 */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private static final long LARGEST_KEY = 10_000;

    private final Bilan bilan;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACKAGE.zip")
    private @Nullable Path file;

    @Option(names = "--audit")
    private boolean audit;

    @Option(names = "--against", paramLabel = "BACKUP.zip|PACKAGE.zip|NUMBER:HASH")
    private List<String> kept = new ArrayList<>();

    @Option(names = "--key", paramLabel = "PUBLIC.pem")
    private List<Path> keys = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    VerifyCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        if (audit) {
            return checkTrail();
        }
        if (file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return tell(Conformity.of(Files.readAllBytes(file)));
        }
        if (file != null) {
            return sealed(file);
        }
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "");
    }

    private int checkTrail() throws IOException {
        List<PackageKey> trusted = trusted();
        List<Anchor> anchors = new ArrayList<>();
        for (String one : kept) {
            anchors.add(new KeptAnchor(one, trusted).read());
        }
        AuditVerdict verdict;
        try (OpenHome home = OpenHome.existing(bilan)) {
            verdict = home.bean(AuditCheck.class).run(anchors);
        }
        Language language = bilan.messages().language();
        if (verdict.broken().isPresent()) {
            throw new Refusal("audit.broken", verdict.broken().get().sentence(language));
        }
        Wording wording = Wording.of(language);
        bilan.say("audit.whole", wording.number(verdict.entries()));
        if (verdict.erased() > 0) {
            bilan.say("audit.erased", wording.number(verdict.erased()));
        }
        anchors.forEach(anchor -> bilan.say("audit.reached", wording.number(anchor.number())));
        bilan.say("audit.end", verdict.end());
        return ExitCode.DONE;
    }

    private int sealed(Path zip) throws IOException {
        List<PackageKey> trusted = trusted();
        Verified found = Verification.of(PackageFile.read(zip), trusted);
        found.lines(bilan.messages().language()).forEach(bilan.terminal().out()::println);
        return found.isWhole() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<PackageKey> trusted() throws IOException {
        List<PackageKey> trusted = new ArrayList<>();
        for (Path key : keys) {
            String pem = Files.size(key) > LARGEST_KEY ? "" : Files.readString(key, StandardCharsets.ISO_8859_1);
            trusted.add(PackageKey.of(pem).orElseThrow(() -> new Refusal("key.unusable", key)));
        }
        return trusted;
    }

    private int tell(Conformity found) {
        ConformityWords words = ConformityWords.of(found, bilan.messages().language());
        PrintStream out = bilan.terminal().out();
        out.println(words.verdict());
        words.breaks().forEach(one -> out.println("- " + one));
        words.facts().forEach(out::println);
        return found.isWhole() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
