package org.bilan.web.report.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.report.AnnexPart;
import org.bilan.report.AnnexPart.Corrections.Change;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.Correction;
import org.bilan.report.seal.SealedPackage;
import org.bilan.value.Language;
import org.bilan.web.report.ReportSentences;
import org.bilan.web.report.change.LineChange;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.ToldChanges;

/**
 * The version before a corrected report, and what the new one tells of it.
 *
 * @param number of the version
 * @param day on which it was sealed, where the organization is
 */
public record Predecessor(SealedPackage sealed, int number, LocalDate day) {
    /**
     * A request with what has changed since, so that the report itself tells its funder; as it is where it cannot be told,
     * since the report's checks refuse it, or it is only the funder's own form or portal, which have no place for it.
     */
    public ReportRequest corrected(ReportRequest request, ReportMaker maker) {
        if (request.isOfFunder()) {
            return request;
        }
        ReportRequest plain = request.annexing(List.of()).withoutPages();
        ReportFacts facts = maker.facts(plain);
        FinishedReport made = maker.make(plain);
        if (made.isRefused()) {
            return request;
        }
        SealedChanges changes = SealedComparison.between(sealed, facts, made.trace());
        ToldChanges told = changes.told(request.language());
        List<AnnexPart> annexes = new ArrayList<>(request.annexes());
        annexes.add(new AnnexPart.Corrections(
                number + 1,
                number,
                day,
                sealed.id(),
                changes.figures().stream()
                        .map(one -> new Change(one.label(), one.then(), one.now()))
                        .toList(),
                changes.records().stream()
                        .flatMap(one -> lines(one, told, request.language()))
                        .toList()));
        return request.annexing(annexes);
    }

    /** A line for each cell that changed; one for a record that came or went. */
    private static Stream<Change> lines(RecordChange change, ToldChanges told, Language language) {
        String name = told.kind(change) + " " + change.key();
        String act = ReportSentences.in(language).say("difference." + change.act());
        return switch (change.act()) {
            case "added" -> Stream.of(new Change(name, "", act));
            case "removed" -> Stream.of(new Change(name, act, ""));
            default ->
                told.cells(change).stream().map(cell -> {
                    LineChange cut = new LineChange(cell.then(), cell.now()).bounded();
                    return new Change(name + " – " + cell.name(), cut.then(), cut.now());
                });
        };
    }

    /** What the package of the new version says of this one. */
    public Correction correction(SealedPackage kept) {
        Language language = kept.facts().request().language();
        SealedChanges changes = SealedComparison.between(sealed, kept);
        return new Correction(sealed.id(), CorrectionList.of(changes, this, language));
    }
}
