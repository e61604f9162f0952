package org.bilan.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.bilan.document.form.FormRefused.Reason;

/** A form.pdf that was opened under limits: of size, of objects, of memory, of fields. */
final class OpenForm implements AutoCloseable {
    static final int LARGEST = 20 << 20;
    static final int MOST_FIELDS = 5_000;
    static final int MOST_PAGES = 500;
    static final int MOST_OBJECTS = 300_000;
    static final long SECONDS = 20;

    private static final long MEMORY = 32L << 20;
    private static final long STORAGE = 256L << 20;
    private static final int STACK = 4 << 20;

    private final PDDocument document;
    private final PDAcroForm form;
    private final List<PDTerminalField> fields;

    private OpenForm(PDDocument document, PDAcroForm form, List<PDTerminalField> fields) {
        this.document = document;
        this.form = form;
        this.fields = fields;
    }

    /**
     * What {@code work} gives, if it takes no longer than {@link #SECONDS}.
     *
     * @throws FormRefused if the file is no form that can be filled, or takes too long
     */
    static <T> T timed(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "form", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new FormRefused(Reason.TOO_SLOW, Long.toString(SECONDS));
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new FormRefused(Reason.TOO_SLOW, "0");
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        }
    }

    /** A parser that fails on somebody's file says nothing about us. */
    private static FormRefused refused(Throwable cause) {
        if (cause instanceof FormRefused refused) {
            return refused;
        }
        FormRefused damaged = new FormRefused(
                cause instanceof OutOfMemoryError ? Reason.TOO_LARGE : Reason.DAMAGED,
                String.valueOf(cause.getMessage()));
        damaged.initCause(cause);
        return damaged;
    }

    /** @throws FormRefused if it is no form that can be filled */
    static OpenForm open(byte[] pdf) throws IOException {
        if (pdf.length > LARGEST) {
            throw new FormRefused(Reason.TOO_LARGE, (LARGEST >> 20) + " MB");
        }
        String head = new String(pdf, 0, Math.min(pdf.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new FormRefused(Reason.NOT_PDF, "");
        }
        PDDocument document;
        try {
            document = Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache);
        } catch (InvalidPasswordException locked) {
            throw new FormRefused(Reason.ENCRYPTED, "");
        }
        try {
            return within(document);
        } catch (IOException | RuntimeException | StackOverflowError unusable) {
            document.close();
            throw unusable;
        }
    }

    private static OpenForm within(PDDocument document) throws IOException {
        if (document.getDocument().getXrefTable().size() > MOST_OBJECTS || document.getNumberOfPages() > MOST_PAGES) {
            throw new FormRefused(Reason.TOO_LARGE, MOST_PAGES + " pages");
        }
        AccessPermission allowed = document.getCurrentAccessPermission();
        if (document.isEncrypted() && !allowed.canFillInForm() && !allowed.canModifyAnnotations()) {
            throw new FormRefused(Reason.ENCRYPTED, "");
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        boolean made =
                document.getDocumentCatalog().getCOSObject().getBoolean(COSName.getPDFName("NeedsRendering"), false);
        if (form == null) {
            throw new FormRefused(made ? Reason.DYNAMIC_XFA : Reason.NO_FIELDS, "");
        }
        List<PDTerminalField> fields = fields(form);
        if (form.hasXFA() && (made || fields.isEmpty())) {
            throw new FormRefused(Reason.DYNAMIC_XFA, "");
        }
        if (fields.isEmpty()) {
            throw new FormRefused(Reason.NO_FIELDS, "");
        }
        return new OpenForm(document, form, fields);
    }

    private static List<PDTerminalField> fields(PDAcroForm form) {
        List<PDTerminalField> fields = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDTerminalField terminal) {
                if (fields.size() == MOST_FIELDS) {
                    throw new FormRefused(Reason.TOO_LARGE, MOST_FIELDS + " fields");
                }
                fields.add(terminal);
            }
        }
        return fields;
    }

    PDDocument document() {
        return document;
    }

    PDAcroForm form() {
        return form;
    }

    /** Those that hold a value, in the order of the form. */
    List<PDTerminalField> fields() {
        return fields;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
