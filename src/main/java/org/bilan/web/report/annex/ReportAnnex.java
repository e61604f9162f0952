package org.bilan.web.report.annex;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;

/**
 * What stands behind a report in work at one place: a file, or the vouchers of its expenses. Of vouchers, title, name, file
 * and reading are empty.
 *
 * @param position from 0; two may have one for a moment, then the id decides
 * @param name what the file was called where it came from
 * @param file its path on the shelf of the home
 * @param reading what was found in it, as {@link org.bilan.document.annex.AnnexReading#line()} writes it
 */
@MappedEntity("report_annex")
public record ReportAnnex(
        @Id String id,
        @MappedProperty("work_id") String work,
        int position,
        Kind kind,
        String title,
        String name,
        String file,
        long size,
        String reading,
        String addedBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant addedAt) {
    public enum Kind {
        FILE,
        VOUCHERS
    }
}
