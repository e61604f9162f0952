package org.bilan.report.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.json.UnreadableJson;
import org.bilan.report.make.PdfEngine;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/** Checks a package of unknown origin with nothing but itself and, where there is one, the key that the reader trusts. */
public final class Verification {
    /** What a package without them is none. */
    private static final List<String> NEEDED = List.of(
            PackedDocuments.FACTS,
            SourceList.NAME,
            SourceList.PROFILE,
            SourceList.TEMPLATE,
            FoundThen.NAME,
            Made.NAME,
            SealedStep.NAME,
            SealedPackage.KEY,
            Manifest.NAME,
            PackageSignature.NAME);

    /** They hold nothing of the report. */
    private static final Set<String> VOUCHING = Set.of("", SealedPackage.KEY, Manifest.NAME, PackageSignature.NAME);

    private static final Map<String, Class<? extends Record>> CONTENTS = new LinkedHashMap<>();

    static {
        CONTENTS.put(PackedDocuments.FACTS, ReportFacts.class);
        CONTENTS.put(SourceList.NAME, SourceList.class);
        CONTENTS.put(FoundThen.NAME, FoundThen.class);
        CONTENTS.put(Made.NAME, Made.class);
        CONTENTS.put(SealedStep.NAME, SealedStep.Life.class);
    }

    private final Map<String, byte[]> files;
    private final List<SealFlaw> flaws;
    private @Nullable String signer;

    private Verification(StoredZipReading.Unpacked found) {
        this.files = found.files();
        this.flaws = new ArrayList<>(found.flaws());
    }

    /** @param trusted the keys of which one must have signed it; none to take the package's own word */
    public static Verified of(byte[] bytes, List<PackageKey> trusted) {
        return new Verification(StoredZipReading.of(bytes)).verified(trusted, true);
    }

    /** As {@link #of}, without making its documents once more. */
    public static Verified vouched(byte[] bytes, List<PackageKey> trusted) {
        return new Verification(StoredZipReading.of(bytes)).verified(trusted, false);
    }

    private Verified verified(List<PackageKey> trusted, boolean isRemade) {
        if (files.isEmpty()) {
            return Verified.broken(flaws);
        }
        NEEDED.stream().filter(name -> !files.containsKey(name)).forEach(name -> flaw(name, "missing"));
        Optional<Manifest> manifest = manifest();
        manifest.ifPresent(this::parts);
        boolean known = signature(trusted);
        if (flaws.isEmpty()) {
            CONTENTS.forEach(this::content);
        }
        if (!flaws.isEmpty()) {
            if (isRemade) {
                manifest.ifPresent(this::place);
            }
            return new Verified(null, signer, known, distinct(), Rebuilt.NOT_TRIED);
        }
        SealedPackage sealed = new SealedPackage(files);
        Rebuilt rebuilt = isRemade ? rebuild(sealed) : Rebuilt.NOT_TRIED;
        return new Verified(sealed, signer, known, distinct(), rebuilt);
    }

    /** Where in its files it is not what was sealed; if the manifest itself was exchanged, what the documents are not. */
    private void place(Manifest manifest) {
        Map<String, byte[]> originals = Originals.of(files, manifest);
        flaws.replaceAll(flaw -> {
            byte[] original = originals.get(flaw.file());
            byte[] found = files.get(flaw.file());
            return original == null || found == null ? flaw : flaw.at(FilePlaces.between(flaw.file(), found, original));
        });
        boolean isContentSealed = flaws.stream().allMatch(flaw -> VOUCHING.contains(flaw.file()));
        if (isContentSealed && NEEDED.stream().allMatch(files::containsKey) && isRemade()) {
            Rebuilding.differences(files).stream()
                    .filter(flaw -> !flaw.file().isEmpty())
                    .forEach(flaws::add);
        }
    }

    private boolean isRemade() {
        try {
            return Rebuilding.isPossible(RecordJson.of(files.getOrDefault(Made.NAME, new byte[0]), Made.class));
        } catch (UnreadableJson | UnreadableRecord other) {
            return false;
        }
    }

    private void content(String name, Class<? extends Record> type) {
        try {
            RecordJson.of(files.getOrDefault(name, new byte[0]), type);
        } catch (UnreadableJson | UnreadableRecord other) {
            flaw(name, "content");
        }
    }

    private Rebuilt rebuild(SealedPackage sealed) {
        Made made = sealed.made();
        if (!Rebuilding.isPossible(made)) {
            return made.engine() == PdfEngine.LIBREOFFICE ? Rebuilt.OTHER_ENGINE : Rebuilt.OTHER_CODE;
        }
        List<SealFlaw> different = Rebuilding.differences(files);
        flaws.addAll(different);
        return different.isEmpty() ? Rebuilt.SAME : Rebuilt.DIFFERENT;
    }

    private Optional<Manifest> manifest() {
        byte[] bytes = files.get(Manifest.NAME);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            Manifest manifest = RecordJson.of(bytes, Manifest.class);
            boolean ours = manifest.format().equals(Manifest.FORMAT);
            if (!ours || manifest.version() != Manifest.VERSION) {
                flaws.add(
                        SealFlaw.of(Manifest.NAME, ours ? "version" : "content", Integer.toString(manifest.version())));
                return Optional.empty();
            }
            return Optional.of(manifest);
        } catch (UnreadableJson | UnreadableRecord unreadable) {
            flaw(Manifest.NAME, "content");
            return Optional.empty();
        }
    }

    /** Every file of the manifest is there and the same, and there is no other. */
    private void parts(Manifest manifest) {
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME, PackageSignature.NAME));
        for (Manifest.Part part : manifest.files()) {
            byte[] bytes = files.get(part.name());
            if (!listed.add(part.name())) {
                flaw(part.name(), "twice");
            } else if (bytes == null) {
                flaw(part.name(), "missing");
            } else if (bytes.length != part.size()) {
                flaws.add(SealFlaw.of(part.name(), "size", Long.toString(part.size()), Integer.toString(bytes.length)));
            } else if (!Sha256.of(bytes).equals(part.sha256())) {
                flaw(part.name(), "changed");
            }
        }
        files.keySet().stream().filter(name -> !listed.contains(name)).forEach(name -> flaw(name, "added"));
    }

    /** Whether one of the trusted keys signed it. */
    private boolean signature(List<PackageKey> trusted) {
        byte[] manifest = files.get(Manifest.NAME);
        byte[] bytes = files.get(PackageSignature.NAME);
        Optional<PackageKey> own = ownKey();
        if (manifest == null || bytes == null) {
            return false;
        }
        PackageSignature signature;
        try {
            signature = RecordJson.of(bytes, PackageSignature.class);
        } catch (UnreadableJson | UnreadableRecord unreadable) {
            flaw(PackageSignature.NAME, "content");
            return false;
        }
        Optional<PackageKey> signing = trusted.isEmpty()
                ? own
                : trusted.stream().filter(key -> signature.isOf(manifest, key)).findFirst();
        if (signing.isEmpty() && own.isPresent() && signature.isOf(manifest, own.get())) {
            signer = own.get().id();
            flaws.add(SealFlaw.whole("key", own.get().id(), trusted.get(0).id()));
            return false;
        }
        PackageKey key = signing.or(() -> own).orElse(null);
        if (key != null) {
            signer = key.id();
            flaws.addAll(unsigned(signature, manifest, key));
        }
        return !trusted.isEmpty() && signing.isPresent();
    }

    private static List<SealFlaw> unsigned(PackageSignature signature, byte[] manifest, PackageKey key) {
        boolean sameManifest = signature.manifest().equals(Sha256.of(manifest));
        if (!signature.isOf(manifest, key)) {
            return List.of(SealFlaw.of(sameManifest ? PackageSignature.NAME : Manifest.NAME, "signature"));
        }
        boolean consistent = sameManifest
                && signature.key().equals(key.id())
                && signature.algorithm().equals(PackageSignature.ALGORITHM);
        return consistent ? List.of() : List.of(SealFlaw.of(PackageSignature.NAME, "content"));
    }

    private Optional<PackageKey> ownKey() {
        byte[] pem = files.get(SealedPackage.KEY);
        if (pem == null) {
            return Optional.empty();
        }
        Optional<PackageKey> key = PackageKey.of(new String(pem, StandardCharsets.ISO_8859_1));
        if (key.isEmpty()) {
            flaw(SealedPackage.KEY, "content");
        }
        return key;
    }

    private void flaw(String file, String code) {
        flaws.add(SealFlaw.of(file, code));
    }

    /** The first thing that is wrong with each file. */
    private List<SealFlaw> distinct() {
        Set<String> seen = new HashSet<>();
        return flaws.stream().filter(flaw -> seen.add(flaw.file())).toList();
    }
}
