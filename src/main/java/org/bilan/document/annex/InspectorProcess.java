package org.bilan.document.annex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bilan.document.beside.ProcessBeside;
import org.bilan.document.beside.ProcessBeside.Answers;
import org.bilan.document.beside.ProcessBeside.End;

/**
 * Runs {@link AnnexInspector} beside this program. Where it ends or hangs over a file, that file is given up and a new
 * process goes on with the next.
 *
 * @param main the inspector, or in a specification something worse
 * @param most for one file, the start of the process included
 */
record InspectorProcess(String main, int megabytes, Duration most) {
    static InspectorProcess usual() {
        return new InspectorProcess(AnnexInspector.class.getName(), 256, Duration.ofSeconds(60));
    }

    /** A file to look at, the copy that may be made of it, and what sets it apart from other files. */
    record Task(Path file, Path copy, String own) {
        String line() {
            return String.join(
                    "\t",
                    own,
                    file.toAbsolutePath().toString(),
                    copy.toAbsolutePath().toString());
        }
    }

    /** One reading for each task, in their order. */
    List<AnnexReading> read(List<Task> tasks) throws IOException {
        Path room = ProcessBeside.room();
        try {
            List<AnnexReading> found = new ArrayList<>();
            while (found.size() < tasks.size()) {
                found.addAll(run(tasks.subList(found.size(), tasks.size()), room));
            }
            return found;
        } finally {
            ProcessBeside.clear(room);
        }
    }

    /** What one process found: of all tasks, or of those up to the one that it did not survive. */
    private List<AnnexReading> run(List<Task> tasks, Path room) throws IOException {
        Answers answers = new ProcessBeside(main, megabytes, most)
                .ask(tasks.stream().map(Task::line).toList(), room);
        List<AnnexReading> found = new ArrayList<>();
        try {
            answers.lines().forEach(line -> found.add(AnnexReading.of(line)));
        } catch (IllegalArgumentException nonsense) {
            found.add(AnnexReading.refused(AnnexReason.DAMAGED));
            return found;
        }
        if (found.size() < tasks.size()) {
            found.add(AnnexReading.refused(reason(answers.end())));
        }
        return found;
    }

    private static AnnexReason reason(End end) {
        return end == End.SLOW ? AnnexReason.TOO_SLOW : end == End.FULL ? AnnexReason.TOO_HEAVY : AnnexReason.DAMAGED;
    }
}
