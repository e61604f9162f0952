package org.bilan.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bilan.audit.AuditTrail;
import org.bilan.report.ReportMaker;
import org.bilan.report.UsedRecord;

/** The records that drafts and approved reports were made from, kept beside their files. */
@Singleton
@SerdeImport(value = UsedRecord.class, mixin = Snapshots.Whole.class)
class Snapshots {
    /** Empty cells are kept as such. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Whole {}

    private static final String FILE = "records.json.gz";

    private final ReportFolder folder;
    private final ReportMaker maker;
    private final JobRequest requests;
    private final AuditTrail trail;
    private final ObjectMapper json;

    Snapshots(ReportFolder folder, ReportMaker maker, JobRequest requests, AuditTrail trail, ObjectMapper json) {
        this.folder = folder;
        this.maker = maker;
        this.requests = requests;
        this.trail = trail;
        this.json = json;
    }

    /** What the job would be made from now; to be taken before it is made. */
    Snapshot take(ReportJob job) {
        long number = trail.latest();
        return new Snapshot(number, true, maker.records(requests.of(job)));
    }

    /** Keeps what was taken before the job was made, and whether it still held afterwards. */
    void keep(ReportJob job, Snapshot before) {
        boolean sure = trail.latest() == before.number()
                || maker.records(requests.of(job)).equals(before.records());
        folder.write(folder.of(job).resolve(FILE), written(new Snapshot(before.number(), sure, before.records())));
    }

    /** Empty for jobs of which none was kept. */
    Optional<Snapshot> find(ReportJob job) {
        Path file = folder.of(job).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(json.readValue(in.readAllBytes(), Snapshot.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether its records are now as they were; cheap as long as nothing at all was changed. */
    boolean holds(ReportJob job) {
        return find(job)
                .filter(kept -> kept.number() == trail.latest() && kept.sure() || now(job).equals(kept.records()))
                .isPresent();
    }

    List<UsedRecord> now(ReportJob job) {
        return maker.records(requests.of(job));
    }

    private byte[] written(Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json.writeValueAsBytes(snapshot));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
