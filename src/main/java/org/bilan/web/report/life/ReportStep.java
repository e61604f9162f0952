package org.bilan.web.report.life;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a report in work, and what they said; {@code remark} may be empty.
 *
 * @param dated the day on which it was sent, returned or accepted; null for every other step
 * @param recipient to whom it was sent, and {@code means} how; empty for every other step
 * @param obligation the code of the kind of the grant's obligation at which this was noted; empty if at none
 */
@MappedEntity("report_step")
public record ReportStep(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("work_id") String work,
        Step step,
        String login,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant doneAt,

        String remark,
        @Nullable LocalDate dated,
        String recipient,
        String means,
        String obligation) {

    /** Who did it, whether by themselves or by a program in their stead. */
    public String person() {
        return person(login);
    }

    public static String person(String login) {
        int slash = login.indexOf('/');
        return slash < 0 ? login : login.substring(0, slash);
    }
}
