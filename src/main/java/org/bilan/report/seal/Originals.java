package org.bilan.report.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.value.Sha256;

/**
 * What the changed files of a package were before, as far as the others still tell: the facts from the PDF that carries
 * them, texts and documents from the facts. Each is proven by the SHA-256 that the manifest has of it.
 */
final class Originals {
    private final Map<String, byte[]> files;
    private final Map<String, String> hashes;
    private final Map<String, byte[]> found = new LinkedHashMap<>();

    private Originals(Map<String, byte[]> files, Manifest manifest) {
        this.hashes = manifest.files().stream()
                .collect(Collectors.toMap(Manifest.Part::name, Manifest.Part::sha256, (one, other) -> one));
        this.files = new LinkedHashMap<>(files);
    }

    /** By the names of the files that are not what they were. */
    static Map<String, byte[]> of(Map<String, byte[]> files, Manifest manifest) {
        Originals originals = new Originals(files, manifest);
        try {
            originals.find();
        } catch (RuntimeException | StackOverflowError unreadable) {
            // what is left of the package is not enough; what was found till then holds
            return originals.found;
        }
        return originals.found;
    }

    private void find() {
        if (!isSound(PackedDocuments.FACTS)) {
            PackedDocuments.factsIn(files).ifPresent(facts -> keep(PackedDocuments.FACTS, facts));
        }
        if (isSound(PackedDocuments.FACTS)) {
            Sealing.narratives(FrozenFacts.read(files.get(PackedDocuments.FACTS)))
                    .forEach(this::keep);
            if (isRemade()) {
                Rebuilding.made(files).ifPresent(made -> made.forEach(this::keep));
            }
        }
    }

    private boolean isRemade() {
        return List.of(SourceList.NAME, SourceList.PROFILE, SourceList.TEMPLATE, Made.NAME).stream()
                        .allMatch(this::isSound)
                && Rebuilding.isPossible(RecordJson.of(files.get(Made.NAME), Made.class));
    }

    private boolean isSound(String name) {
        return Optional.ofNullable(files.get(name))
                .filter(bytes -> Sha256.of(bytes).equals(hashes.get(name)))
                .isPresent();
    }

    private void keep(String name, byte[] bytes) {
        if (!isSound(name) && Sha256.of(bytes).equals(hashes.get(name))) {
            found.put(name, bytes);
            files.put(name, bytes);
        }
    }
}
