package org.bilan.web.report.watch;

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
import org.bilan.report.UsedRecord;
import org.bilan.report.make.ReportMaker;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.life.JobRequest;

/** The records that drafts and approved reports were made from, kept beside their files. */
@Singleton
@SerdeImport(value = UsedRecord.class, mixin = Snapshots.Whole.class)
public class Snapshots {
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
    public Snapshot take(ReportJob job) {
        long number = trail.latest();
        return Snapshot.of(number, true, maker.used(requests.of(job)));
    }

    /** Keeps what was taken before the job was made, and whether it still held afterwards. */
    public void keep(ReportJob job, Snapshot before) {
        boolean sure = holds(before, job);
        Snapshot kept = new Snapshot(before.number(), sure, before.records(), before.files(), before.behind());
        folder.write(folder.of(job).resolve(FILE), written(kept));
    }

    /** Whether one was kept; without reading it. */
    boolean isKept(ReportJob job) {
        return Files.isRegularFile(folder.of(job).resolve(FILE));
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

    /** Whether what it was made from is now as it was; cheap as long as nothing at all was changed. */
    public boolean holds(ReportJob job) {
        return find(job)
                .filter(kept -> kept.sure() && holds(kept, job) || now(job).isAs(kept))
                .isPresent();
    }

    private boolean holds(Snapshot kept, ReportJob job) {
        return kept.number() == trail.latest() && isSameFiles(kept) || now(job).isAs(kept);
    }

    /** Whether the files are as they were; true where nobody looked at them. */
    boolean isSameFiles(Snapshot kept) {
        List<UsedRecord> files = kept.files();
        return files == null || maker.filesNow(files).equals(files);
    }

    /** What the job would be made from now. */
    Snapshot now(ReportJob job) {
        return take(job);
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
