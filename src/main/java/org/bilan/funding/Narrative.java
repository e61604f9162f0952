package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The text of one section of a report for a period, in Markdown; {@code report} is {@code annual} or the code of a grant, {@code file} the path it has in the data folder. */
@NaturalKey({"report", "periodStart", "periodEnd", "section", "language"})
@MappedEntity("narrative")
public record Narrative(
        @Id @GeneratedValue @Nullable Long id,
        String report,
        LocalDate periodStart,
        LocalDate periodEnd,
        String section,
        String language,
        String file,
        String text) {
    public Narrative {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
    }

    /** The same section with another text. */
    public Narrative with(String otherText) {
        return new Narrative(id, report, periodStart, periodEnd, section, language, file, otherText);
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
