package org.bilan.report;

import java.util.List;

/**
 * Everything that a report is made from at one moment.
 *
 * @param files its photo files, its kind, the template in use, the funder's forms and the annexes, told like records of
 *     the tables {@code files}, {@code profiles}, {@code templates}, {@code forms} and {@code annexes}
 */
public record UsedMaterial(List<UsedRecord> records, List<UsedRecord> files) {
    public UsedMaterial {
        records = List.copyOf(records);
        files = List.copyOf(files);
    }
}
