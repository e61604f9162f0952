package org.bilan.document.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilan.document.beside.Answering;
import org.bilan.document.form.FormRefused.Reason;

/**
 * Reads and fills forms in a process that has nothing to lose. Each line names an act; the form and what it needs lie
 * beside it in the folder that the process runs in, and what comes out is put there.
 */
public final class FormWorker {
    static final String DONE = "done";

    private static final int LONGEST_DETAIL = 300;

    private FormWorker() {}

    public static void main(String[] nothing) throws IOException {
        Answering.run(FormWorker::answer);
    }

    private static String answer(String act) {
        try {
            byte[] form = Files.readAllBytes(Path.of("form"));
            FormWire.In asked = new FormWire.In(Files.readAllBytes(Path.of("asks")));
            Files.write(Path.of("done"), done(act, form, asked).bytes());
            return DONE;
        } catch (FormRefused refused) {
            return line(refused.reason(), refused.detail());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return line(Reason.DAMAGED, String.valueOf(unreadable.getMessage()));
        }
    }

    private static FormWire.Out done(String act, byte[] form, FormWire.In asked) throws IOException {
        return switch (act) {
            case "read" -> new FormWire.Out().reading(PdfForm.read(form));
            case "fill" -> new FormWire.Out().filled(PdfForm.fill(form, asked.texts(), asked.yes()));
            case "book" -> new FormWire.Out().book(BookFields.read(form, asked.list()));
            case "fill-cells" -> new FormWire.Out().filled(BookForm.fill(form, asked.values()));
            default -> throw new IllegalArgumentException(act);
        };
    }

    private static String line(Reason reason, String detail) {
        String plain = detail.replaceAll("\\p{Cntrl}+", " ");
        return reason + "\t" + plain.substring(0, Math.min(LONGEST_DETAIL, plain.length()));
    }

    /** What a line of {@link #line} says; a damaged form where it says nothing. */
    static FormRefused refused(String line) {
        int tab = line.indexOf('\t');
        try {
            return new FormRefused(Reason.valueOf(line.substring(0, Math.max(0, tab))), line.substring(tab + 1));
        } catch (IllegalArgumentException nonsense) {
            return new FormRefused(Reason.DAMAGED, "");
        }
    }
}
