package org.bilan.report.seal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.report.make.FinishedReport;

/**
 * A report with everything that it was made from, ready to be sealed.
 *
 * @param files by their names in the package; none if its checks refused the report
 */
public record FrozenReport(FinishedReport report, Map<String, byte[]> files) {
    public FrozenReport {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** All its files as one, to be kept until it is sealed. */
    public byte[] bytes() {
        return StoredZip.write(files);
    }

    /** The files that were kept; empty if they are not what was written. */
    static Optional<Map<String, byte[]>> files(byte[] kept) {
        StoredZipReading.Unpacked found = StoredZipReading.of(kept);
        return found.flaws().isEmpty() ? Optional.of(found.files()) : Optional.empty();
    }
}
