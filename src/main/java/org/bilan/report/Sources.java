package org.bilan.report;

import java.util.List;
import org.bilan.report.trace.How;
import org.bilan.report.trace.RecordRefs;
import org.bilan.report.trace.TraceWords;
import org.bilan.value.Messages;

/** Tells where the figures of a report come from; every part of the report's material has its own teller. */
final class Sources {
    private final Material from;
    private final Messages words;

    Sources(Material from) {
        this.from = from;
        this.words = TraceWords.in(from.language());
    }

    /** A sentence about how a figure was made. */
    String say(String key, Object... details) {
        return words.say(key, details);
    }

    /** Whether it is a record that people keep, of a table of the data folder. */
    boolean isKept(Record record) {
        return RecordRefs.isKept(record);
    }

    Origin entered(Record record) {
        return Origin.of(How.ENTERED, say("entered"), List.of(record));
    }

    /** The number of these records. */
    Origin count(List<? extends Record> records) {
        return Origin.of(
                How.COUNT,
                say("count", records.size()),
                records.stream().filter(this::isKept).toList());
    }
}
