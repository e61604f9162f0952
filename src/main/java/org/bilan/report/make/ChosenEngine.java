package org.bilan.report.make;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.bilan.document.office.OfficeEngine;
import org.bilan.document.office.OfficeVersion;
import org.bilan.report.ReportRefused;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/** The engine that the configuration, or the command, names for PDFs. LibreOffice is not even looked for unless it is that one. */
@Singleton
public final class ChosenEngine {
    private final String engine;
    private final String program;
    private final String least;
    private final int seconds;
    private @Nullable OfficeEngine office;

    /** @param least is there for specifications: what is older than the usual least version was never tried */
    ChosenEngine(
            @Value("${bilan.engine:bilan}") String engine,
            @Value("${bilan.libreoffice:}") String program,
            @Value("${bilan.libreoffice-least:}") String least,
            @Value("${bilan.libreoffice-seconds:120}") int seconds) {
        this.engine = engine.isBlank() ? PdfEngine.BILAN.code() : engine;
        this.program = program;
        this.least = least;
        this.seconds = seconds;
    }

    /** As {@code BILAN_ENGINE}, {@code BILAN_LIBREOFFICE} and {@code BILAN_LIBREOFFICE_SECONDS} would be read, for a command without a home. */
    public static ChosenEngine of(PdfEngine engine, @Nullable String program, @Nullable String seconds) {
        boolean number = seconds != null && seconds.matches("\\d{1,5}");
        return new ChosenEngine(
                engine.code(), program == null ? "" : program, "", number ? Integer.parseInt(seconds) : 120);
    }

    /** @throws ReportRefused if there is no such engine */
    public PdfEngine kind() {
        return Coded.find(PdfEngine.class, engine).orElseThrow(() -> new ReportRefused("refused.engine", engine));
    }

    /**
     * LibreOffice if it was chosen; null for our own.
     *
     * @throws ReportRefused if there is no such engine
     */
    synchronized @Nullable OfficeEngine office() {
        if (kind() == PdfEngine.LIBREOFFICE && office == null) {
            OfficeVersion oldest = OfficeVersion.in(least).orElse(OfficeVersion.LEAST);
            office = new OfficeEngine(program.isBlank() ? null : Path.of(program), oldest, Duration.ofSeconds(seconds));
        }
        return office;
    }

    @PreDestroy
    public synchronized void close() {
        if (office != null) {
            office.close();
        }
    }
}
