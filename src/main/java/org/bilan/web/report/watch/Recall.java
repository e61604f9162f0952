package org.bilan.web.report.watch;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.audit.Door;
import org.bilan.value.Coded;
import org.bilan.web.report.change.Difference;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.StepDesk;
import org.bilan.web.report.work.ReportWork;

/** Leads approved reports back to their drafts where what they say has changed, and keeps what it was. */
@Singleton
public class Recall {
    private final Watch watch;
    private final StepDesk desk;
    private final ReportDifferenceRepository differences;
    private final ObjectMapper json;

    Recall(Watch watch, StepDesk desk, ReportDifferenceRepository differences, ObjectMapper json) {
        this.watch = watch;
        this.desk = desk;
        this.differences = differences;
        this.json = json;
    }

    /** Looks at an approved report; true if it has changed and is a draft again. */
    public boolean look(ReportWork work) {
        Optional<Difference> found = watch.difference(work);
        return found.isPresent() && recall(work, found.get());
    }

    @Transactional
    boolean recall(ReportWork work, Difference difference) {
        ReportStep step = desk.recall(work, author(difference));
        if (step == null) {
            return false;
        }
        differences.save(new ReportDifference(null, work.id(), Objects.requireNonNull(step.id()), written(difference)));
        return true;
    }

    /** What led the report back to its draft last. */
    @ReadOnly
    public Optional<Difference> difference(ReportWork work) {
        return differences.findLatest(work.id()).map(ReportDifference::content).map(this::read);
    }

    /** Whoever made the latest of the changes; the machine itself where nobody is known. */
    private static Author author(Difference difference) {
        return difference.records().stream()
                .filter(RecordChange::isTold)
                .max(Comparator.comparingLong(RecordChange::at))
                .map(change -> new Author(
                        change.login(), Coded.find(Door.class, change.door()).orElse(Door.COMMAND)))
                .orElse(Author.CONSOLE);
    }

    private String written(Difference difference) {
        try {
            return json.writeValueAsString(difference);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Difference read(String content) {
        try {
            return json.readValue(content, Difference.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
