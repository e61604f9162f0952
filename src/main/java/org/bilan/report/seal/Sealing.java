package org.bilan.report.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bilan.funding.Narrative;
import org.bilan.funding.ProfileText;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.make.ChosenEngine;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.material.ReportSources;
import org.jspecify.annotations.Nullable;

/** Makes reports that are to be sealed, and seals them with the organization's key. */
@Singleton
public class Sealing {
    /** What every package holds, whatever else was asked for. */
    private static final Set<ReportFormat> ALWAYS = EnumSet.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.XLSX);

    private final ReportMaker maker;
    private final ChosenEngine engine;
    private final SigningKeys keys;
    private final Clock clock;

    Sealing(ReportMaker maker, ChosenEngine engine, SigningKeys keys, Clock clock) {
        this.maker = maker;
        this.engine = engine;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes a report and keeps what it was made from. Its files are those of any report; only the PDF in the package
     * carries the facts.
     *
     * @throws org.bilan.report.ReportRefused as {@link ReportMaker#make(ReportRequest)} does
     */
    public FrozenReport freeze(ReportRequest asked, ReportProgress progress) {
        Set<ReportFormat> formats = EnumSet.copyOf(asked.formats());
        if (!isFormAlone(asked)) {
            formats.addAll(ALWAYS);
        }
        progress.at(ReportProgress.Stage.READING);
        ReportFacts facts = maker.facts(asked.as(formats));
        ReportSources home = maker.sources(facts);
        ProfileText profile = maker.profiles().text(home.profile().name()).orElseThrow();
        UsedSources used = new UsedSources(
                new ReportSources(profile.profile(), home.template(), home.pictures(), home.annexes(), home.forms()));
        FinishedReport report = maker.make(facts, used.sources(), progress);
        return new FrozenReport(report, report.isRefused() ? Map.of() : files(facts, profile, used, report));
    }

    /** Whether there is no Word template of which a report could be made too. */
    private boolean isFormAlone(ReportRequest asked) {
        if (!asked.isOfFunder()) {
            return false;
        }
        String profile = maker.sources(maker.facts(asked)).profile().name();
        return !maker.profiles().hasTemplate(profile, asked.language());
    }

    /**
     * Seals what was kept of a report.
     *
     * @param kept as {@link FrozenReport#bytes} gave it
     * @param steps what was done with it, in its order
     * @param correction what this one corrects; null for a first version
     * @param trail where the audit trail stands, {@code NUMBER:HASH}: kept by whoever has the package, it proves later that
     *     nothing up to there was written anew. Null for none
     * @throws IllegalArgumentException if it is not what was kept
     */
    public SealedPackage seal(
            byte[] kept, List<SealedStep> steps, @Nullable Correction correction, @Nullable String trail) {
        Map<String, byte[]> files = new LinkedHashMap<>(FrozenReport.files(kept)
                .orElseThrow(() -> new IllegalArgumentException("Not a report that was kept to be sealed")));
        SigningKeys.Signing by = keys.signing();
        files.put(SealedStep.NAME, RecordJson.bytes(new SealedStep.Life(steps)));
        if (correction != null && !correction.text().isEmpty()) {
            files.put(Correction.NAME, correction.text().getBytes(StandardCharsets.UTF_8));
        }
        files.put(SealedPackage.KEY, by.key().pem().getBytes(StandardCharsets.US_ASCII));
        List<Manifest.Part> parts = files.entrySet().stream()
                .map(file -> Manifest.Part.of(file.getKey(), file.getValue()))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String predecessor = correction == null ? null : correction.predecessor();
        byte[] manifest =
                RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, now, predecessor, trail, parts));
        files.put(Manifest.NAME, manifest);
        files.put(PackageSignature.NAME, RecordJson.bytes(PackageSignature.of(manifest, by.secret(), by.key())));
        return new SealedPackage(files);
    }

    private Map<String, byte[]> files(ReportFacts read, ProfileText profile, UsedSources used, FinishedReport report) {
        ReportRequest request = report.request();
        ReportFacts facts = read.asked(request.annexing(used.named(request.annexes())));
        byte[] frozen = FrozenFacts.write(facts);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PackedDocuments.FACTS, frozen);
        files.put(SourceList.NAME, RecordJson.bytes(used.list()));
        files.put(SourceList.PROFILE, profile.yaml().getBytes(StandardCharsets.UTF_8));
        files.put(SourceList.TEMPLATE, used.sources().template());
        files.putAll(narratives(facts));
        files.putAll(used.files());
        files.putAll(PackedDocuments.of(report, frozen));
        files.put(FoundThen.NAME, RecordJson.bytes(new FoundThen(report.findings())));
        files.put(Made.NAME, RecordJson.bytes(new Made(CodeVersion.current(), engine.kind())));
        return files;
    }

    /** Texts to be read; what the report was made from is among its facts. */
    static Map<String, byte[]> narratives(ReportFacts facts) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (Narrative one : facts.funding().narratives()) {
            String name = (one.section() + "." + one.language())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9._-]", "-");
            texts.put(
                    String.format(Locale.ROOT, "narratives/%03d-%.100s.md", texts.size() + 1, name),
                    one.text().getBytes(StandardCharsets.UTF_8));
        }
        return texts;
    }
}
