package org.bilan.report.make;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.office.OfficeEngine;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.EveryPage;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportWords;
import org.bilan.report.field.Catalogue;
import org.bilan.report.material.Material;
import org.bilan.report.sketch.MadeUp;
import org.bilan.report.sketch.MadeUpFacts;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.Scope;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/** A template filled with made-up data, said to be so on each page and in its title. */
final class Preview {
    private Preview() {}

    /** As Word and PDF files; pure, the same for the same template, profile, language and choice. */
    static DraftReport of(
            CompiledTemplate template,
            FunderProfile profile,
            Language language,
            MadeUp much,
            ReportProgress progress,
            @Nullable OfficeEngine engine) {
        progress.at(Stage.READING);
        Material material = MadeUpFacts.material(profile, language, much);
        progress.at(Stage.FILLING);
        Messages words = ReportWords.in(language);
        String mark = words.say("made.mark");
        Scope scope = Catalogue.of(material.request().kind(), profile).scope(material);
        DocumentProperties properties = new DocumentProperties(
                mark + " — " + profile.title().in(language),
                words.say("made.organization"),
                material.request().date());
        DocxPackage filled = ReportTemplates.fill(template, scope, properties, profile, language)
                .file();
        EveryPage.mark(filled, mark);
        progress.at(Stage.LAYING_OUT);
        LaidOut laidOut = new LaidOut(filled).printedBy(engine);
        List<ReportFile> files = new ArrayList<>();
        String name = profile.name() + ".preview." + language.code() + ".";
        files.add(new ReportFile(name + ReportFormat.DOCX.code(), ReportFormat.DOCX, laidOut.docx()));
        files.add(new ReportFile(name + ReportFormat.PDF.code(), ReportFormat.PDF, laidOut.pdf()));
        progress.at(Stage.DONE);
        return new DraftReport(
                new FinishedReport(material.request(), files, List.of()), laidOut.shownPages(), List.of(), List.of());
    }
}
