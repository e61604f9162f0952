package org.bilan.report.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportRefused;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.PdfEngine;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.material.ReportSources;
import org.bilan.template.TemplateRefused;

/** Makes the documents of a package once more from its facts and sources, and compares them byte by byte. */
final class Rebuilding {
    private Rebuilding() {}

    /** Whether this Bilan makes the same documents once more. */
    static boolean isPossible(Made made) {
        return made.code().equals(CodeVersion.current()) && made.engine() != PdfEngine.LIBREOFFICE;
    }

    /** One flaw for each document that is not what the facts give. */
    static List<SealFlaw> differences(Map<String, byte[]> files) {
        try {
            Optional<Map<String, byte[]>> made = made(files);
            if (made.isEmpty()) {
                return List.of(SealFlaw.of(PackedDocuments.FACTS, "refused"));
            }
            List<SealFlaw> different = different(files, made.get());
            return different.isEmpty() ? different : withFacts(different, files);
        } catch (ReportRefused | TemplateRefused | ProfileProblem refused) {
            return List.of(SealFlaw.of(SourceList.TEMPLATE, "refused"));
        } catch (RuntimeException | StackOverflowError fault) {
            // of a package that anybody may have signed: whatever is in it is not our fault
            return List.of(SealFlaw.whole("failed", fault.getClass().getSimpleName()));
        }
    }

    /** What the facts and sources of a package give: its texts and documents, by their names. Empty if its checks refuse it. */
    static Optional<Map<String, byte[]>> made(Map<String, byte[]> files) {
        Path folder = folder();
        try {
            byte[] frozen = files.getOrDefault(PackedDocuments.FACTS, new byte[0]);
            ReportFacts facts = FrozenFacts.read(frozen);
            FinishedReport report = ReportMaker.remake(facts, sources(files, folder));
            if (report.isRefused()) {
                return Optional.empty();
            }
            Map<String, byte[]> made = new LinkedHashMap<>(Sealing.narratives(facts));
            made.putAll(PackedDocuments.of(report, frozen));
            return Optional.of(made);
        } finally {
            delete(folder);
        }
    }

    /** Where its facts are not those that its PDF holds, they are what was exchanged. */
    private static List<SealFlaw> withFacts(List<SealFlaw> different, Map<String, byte[]> files) {
        byte[] facts = files.getOrDefault(PackedDocuments.FACTS, new byte[0]);
        byte[] printed = PackedDocuments.factsIn(files).orElse(facts);
        if (Arrays.equals(facts, printed)) {
            return different;
        }
        List<SealFlaw> all = new ArrayList<>();
        all.add(SealFlaw.of(PackedDocuments.FACTS, "exchanged")
                .at(FilePlaces.between(PackedDocuments.FACTS, facts, printed)));
        all.addAll(different);
        return all;
    }

    private static List<SealFlaw> different(Map<String, byte[]> files, Map<String, byte[]> made) {
        return made.entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), files.get(file.getKey())))
                .map(file -> different(file.getKey(), files.getOrDefault(file.getKey(), new byte[0]), file.getValue()))
                .toList();
    }

    private static SealFlaw different(String name, byte[] sealed, byte[] made) {
        return SealFlaw.of(name, "rebuilt", Integer.toString(first(made, sealed)))
                .at(FilePlaces.between(name, sealed, made));
    }

    /** The first byte that differs, from 1. */
    private static int first(byte[] made, byte[] sealed) {
        return Arrays.mismatch(made, sealed) + 1;
    }

    private static ReportSources sources(Map<String, byte[]> files, Path folder) {
        SourceList list = RecordJson.of(files.getOrDefault(SourceList.NAME, new byte[0]), SourceList.class);
        String yaml = new String(files.getOrDefault(SourceList.PROFILE, new byte[0]), StandardCharsets.UTF_8);
        FunderProfile profile = Profiles.read(list.profile(), yaml);
        FrozenSources frozen = new FrozenSources(list, files, folder);
        return new ReportSources(profile, files.getOrDefault(SourceList.TEMPLATE, new byte[0]), frozen, frozen, frozen);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bilan-verify");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
