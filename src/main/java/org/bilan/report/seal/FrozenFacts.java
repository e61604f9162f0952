package org.bilan.report.seal;

import org.bilan.report.fact.ReportFacts;
import org.bilan.report.json.UnreadableJson;

/** The facts of a report as canonical JSON (RFC 8785), and back: the same facts have the same bytes, and nothing is lost. */
final class FrozenFacts {
    private FrozenFacts() {}

    public static byte[] write(ReportFacts facts) {
        return RecordJson.bytes(facts);
    }

    /**
     * @throws UnreadableJson if it is not canonical JSON
     * @throws UnreadableRecord if it is JSON of something else
     */
    static ReportFacts read(byte[] bytes) {
        return RecordJson.of(bytes, ReportFacts.class);
    }
}
