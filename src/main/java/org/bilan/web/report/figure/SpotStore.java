package org.bilan.web.report.figure;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.pdf.FigureSpot;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.trace.Figure;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;

/** Where the pages of a job's PDF print its figures: read from the PDF once, when it is made, and kept beside it. */
@Singleton
public class SpotStore {
    private static final String FILE = "figures.tsv";

    private final ReportFolder folder;

    SpotStore(ReportFolder folder) {
        this.folder = folder;
    }

    /** Keeps nothing where there is no PDF among the files. */
    public void keep(ReportJob job, FinishedReport report) throws IOException {
        String pdf = report.request().fileName(ReportFormat.PDF);
        for (ReportFile file : report.files()) {
            if (file.name().equals(pdf)) {
                Map<String, Figure> byMark = new HashMap<>();
                report.trace().figures().forEach(figure -> byMark.put(figure.mark(), figure));
                String lines = FigureSpot.in(file.bytes()).stream()
                        .filter(spot -> byMark.containsKey(spot.mark()))
                        .map(spot -> told(spot, byMark.get(spot.mark())).line())
                        .collect(Collectors.joining("\n"));
                folder.write(folder.of(job).resolve(FILE), lines.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static PageFigure told(FigureSpot spot, Figure figure) {
        return new PageFigure(
                spot.page(),
                spot.left(),
                spot.top(),
                spot.width(),
                spot.height(),
                spot.mark(),
                figure.printed() + ", " + figure.label());
    }

    /** By page, from top to bottom; none of a report made before Bilan kept this. */
    public List<PageFigure> of(ReportJob job) {
        Path file = folder.of(job).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isEmpty()).map(PageFigure::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
