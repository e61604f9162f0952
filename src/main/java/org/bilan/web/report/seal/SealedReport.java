package org.bilan.web.report.seal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was submitted. Never changed or removed.
 *
 * @param id the SHA-256 of its package's manifest
 * @param reportKey what {@link ReportWork#key} says: versions of one report share it
 * @param number of the version, from 1
 * @param fileHash SHA-256 of the package, which is also its name
 * @param signingKey the id of the public key to check it with
 * @param predecessor the version that this one corrects
 */
@MappedEntity("sealed_report")
public record SealedReport(
        @Id String id,
        String workId,
        String reportKey,
        int number,
        String fileHash,
        long fileSize,
        String signingKey,
        String sealedBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant sealedAt,

        @Nullable String predecessor) {}
