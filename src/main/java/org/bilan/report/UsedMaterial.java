package org.bilan.report;

import java.util.List;

/**
 * Everything that a report is made from at one moment.
 *
 * @param files its photo files, its kind and the template in use, told like records of the tables {@code files},
 *     {@code profiles} and {@code templates}
 */
public record UsedMaterial(List<UsedRecord> records, List<UsedRecord> files) {
    public UsedMaterial {
        records = List.copyOf(records);
        files = List.copyOf(files);
    }
}
