package org.bilan.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One file of a finished report, with the name that the contract gives it. */
public record ReportFile(String name, ReportFormat format, byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportFile that
                && name.equals(that.name)
                && format == that.format
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
