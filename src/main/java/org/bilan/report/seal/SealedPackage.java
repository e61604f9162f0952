package org.bilan.report.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Photo;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Profiles;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/** A sealed report: its files in their order, the last two of which vouch for all others. */
public record SealedPackage(Map<String, byte[]> files) {
    /** Of one package; what is larger is read by nobody. */
    public static final long MOST_BYTES = 300L << 20;

    /** Whose key it is only someone who has it from elsewhere can tell. */
    static final String KEY = "public.pem";

    public SealedPackage {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A package that was checked before; empty if it is none. */
    public static Optional<SealedPackage> of(byte[] bytes) {
        StoredZipReading.Unpacked found = StoredZipReading.of(bytes);
        boolean whole = found.flaws().isEmpty() && found.files().containsKey(Manifest.NAME);
        return whole ? Optional.of(new SealedPackage(found.files())) : Optional.empty();
    }

    /**
     * A report that was kept to be sealed, of which only what is known before can be asked.
     *
     * @throws IllegalArgumentException if it is not what was kept
     */
    public static SealedPackage kept(byte[] bytes) {
        return new SealedPackage(FrozenReport.files(bytes)
                .orElseThrow(() -> new IllegalArgumentException("Not a report that was kept to be sealed")));
    }

    public byte[] bytes() {
        return StoredZip.write(files);
    }

    /** What names the package: the SHA-256 of its manifest. */
    public String id() {
        return Sha256.of(manifest());
    }

    public Instant sealedAt() {
        return said().sealedAt();
    }

    /** The {@link #id} of the package that it corrects; null for none. */
    public @Nullable String predecessor() {
        return said().predecessor();
    }

    /** Where the audit trail stood when it was sealed, {@code NUMBER:HASH}; null where that was not told. */
    public @Nullable String trail() {
        return said().trail();
    }

    /** The id of the key that it says it is signed with. */
    public String signer() {
        return RecordJson.of(file(PackageSignature.NAME), PackageSignature.class)
                .key();
    }

    /** That key, as a PEM file. */
    public byte[] publicKey() {
        return file(KEY).clone();
    }

    /** Where its figures came from. */
    public Trace trace() {
        try {
            return TraceJson.read(new String(file(PackedDocuments.TRACE), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UnreadableRecord(PackedDocuments.TRACE, unreadable);
        }
    }

    /** What the report was made from. */
    public ReportFacts facts() {
        return FrozenFacts.read(file(PackedDocuments.FACTS));
    }

    /** The kind of report that it is, as it was then. */
    public FunderProfile profile() {
        SourceList sources = RecordJson.of(file(SourceList.NAME), SourceList.class);
        return Profiles.read(sources.profile(), new String(file(SourceList.PROFILE), StandardCharsets.UTF_8));
    }

    /** The photos that its documents print, by the code of their record. */
    public List<PrintedPhoto> photos() {
        SourceList sources = RecordJson.of(file(SourceList.NAME), SourceList.class);
        return facts().work().photos().stream()
                .filter(photo -> sources.isPrinted(photo.file()))
                .sorted(Comparator.comparing(Photo::code))
                .map(photo -> new PrintedPhoto(
                        photo.code(),
                        photo.activity(),
                        photo.caption(),
                        photo.file(),
                        Sha256.of(file(sources.pictures().getOrDefault(photo.file(), SourceList.UNUSED)))))
                .toList();
    }

    public List<SealedStep> steps() {
        return RecordJson.of(file(SealedStep.NAME), SealedStep.Life.class).steps();
    }

    public Made made() {
        return RecordJson.of(file(Made.NAME), Made.class);
    }

    byte[] manifest() {
        return file(Manifest.NAME);
    }

    private Manifest said() {
        return RecordJson.of(manifest(), Manifest.class);
    }

    private byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new UnreadableRecord(name);
        }
        return bytes;
    }
}
