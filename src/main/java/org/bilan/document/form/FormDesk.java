package org.bilan.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.bilan.document.beside.ProcessBeside;
import org.bilan.document.beside.ProcessBeside.Answers;
import org.bilan.document.beside.ProcessBeside.End;
import org.bilan.document.form.FormRefused.Reason;

/**
 * Reads and fills the forms that funders give out, in a process beside this one: a form that hangs or explodes costs that
 * form only. One form at a time is worked on; threads may share it.
 */
public final class FormDesk {
    private static final FormDesk USUAL = new FormDesk(FormWorker.class.getName(), 256, Duration.ofSeconds(60));
    private static final Semaphore TURN = new Semaphore(1, true);

    /** What forms are like is asked for again and again; the process takes half a second. */
    private static final int MOST_KNOWN = 64;

    private final ProcessBeside process;
    private final Map<String, byte[]> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param main the worker, or in a specification something worse */
    FormDesk(String main, int megabytes, Duration most) {
        this.process = new ProcessBeside(main, megabytes, most);
    }

    public static FormDesk usual() {
        return USUAL;
    }

    /**
     * The fields that a form.pdf has, in the order of the form, one for each name; and what a filled one does not keep.
     *
     * @throws FormRefused if it is no form that can be filled
     */
    public FormReading read(byte[] pdf) {
        return known("read", pdf, new FormWire.Out(), FormWire.In::reading);
    }

    /**
     * A form.pdf with these texts in the fields of their names; every other field stays as it is. The same form and texts
     * give the same bytes.
     *
     * @param flat whether the fields become a part of their pages, which nobody changes any more
     * @throws FormRefused if it is no form that can be filled
     */
    public FilledForm fill(byte[] pdf, Map<String, String> texts, boolean flat) {
        FormWire.Out asked = new FormWire.Out().texts(texts).yes(flat);
        return run("fill", pdf, asked, FormWire.In::filled);
    }

    /**
     * The fields that a form.xlsx has, the cells that these keys of a mapping stand for, an address, a range
     * ({@code Budget!B8:B20}) or a name of the workbook, and what is wrong with those.
     *
     * @throws FormRefused if it is no workbook that can be filled
     */
    public BookReading book(byte[] xlsx, Collection<String> keys) {
        return known("book", xlsx, new FormWire.Out().list(keys), FormWire.In::book);
    }

    /**
     * A form.xlsx with these values in its cells. The same workbook and values give the same bytes.
     *
     * @throws FormRefused if it is no workbook that can be filled
     */
    public FilledForm fillCells(byte[] xlsx, Map<String, CellValue> values) {
        return run("fill-cells", xlsx, new FormWire.Out().values(values), FormWire.In::filled);
    }

    private interface Reading<T> {
        T from(FormWire.In in) throws IOException;
    }

    private <T> T known(String act, byte[] form, FormWire.Out asked, Reading<T> reading) {
        String key = act + " " + FormWire.hash(form) + " " + FormWire.hash(asked.bytes());
        byte[] done;
        synchronized (known) {
            done = known.get(key);
        }
        if (done == null) {
            done = done(act, form, asked);
            synchronized (known) {
                known.put(key, done);
            }
        }
        return told(reading, done);
    }

    private <T> T run(String act, byte[] form, FormWire.Out asked, Reading<T> reading) {
        return told(reading, done(act, form, asked));
    }

    private byte[] done(String act, byte[] form, FormWire.Out asked) {
        TURN.acquireUninterruptibly();
        try {
            Path room = ProcessBeside.room();
            try {
                Files.write(room.resolve("form"), form);
                Files.write(room.resolve("asks"), asked.bytes());
                refuse(process.ask(List.of(act), room));
                return Files.readAllBytes(room.resolve("done"));
            } finally {
                ProcessBeside.clear(room);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            TURN.release();
        }
    }

    private static <T> T told(Reading<T> reading, byte[] done) {
        try {
            return reading.from(new FormWire.In(done));
        } catch (IOException | IllegalArgumentException | DateTimeException nonsense) {
            throw new FormRefused(Reason.DAMAGED, "");
        }
    }

    /** @throws FormRefused unless all went well */
    private void refuse(Answers answers) {
        if (answers.end() == End.SLOW) {
            throw new FormRefused(Reason.TOO_SLOW, Long.toString(process.most().toSeconds()));
        }
        if (answers.end() == End.FULL) {
            throw new FormRefused(Reason.TOO_LARGE, process.megabytes() + " MB");
        }
        String answer = answers.lines().isEmpty() ? "" : answers.lines().get(0);
        if (!answer.equals(FormWorker.DONE)) {
            throw FormWorker.refused(answer);
        }
    }
}
