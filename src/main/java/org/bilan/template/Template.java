package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.document.DocxPackage;
import org.bilan.document.RefusedDocument;
import org.bilan.document.TextColumn;
import org.bilan.document.WordStyles;
import org.bilan.template.TemplateFinding.Code;

/** A Word file with tags, read once into a program: {@code {{ pour chaque activité de activités }}}. */
public final class Template {
    private Template() {}

    /**
     * Reads a template. Mistakes inside tags do not stop it: they are among {@link CompiledTemplate#findings()}.
     *
     * @throws TemplateRefused if the file is no Word document or holds what none of ours may hold
     */
    public static CompiledTemplate compile(byte[] docx) {
        try {
            return compile(DocxPackage.read(docx));
        } catch (RefusedDocument refused) {
            throw new TemplateRefused(
                    refused.refusals().stream().map(TemplateFinding::refused).toList());
        }
    }

    private static CompiledTemplate compile(DocxPackage document) {
        List<TemplateFinding> findings = new ArrayList<>();
        Map<String, List<Step>> programs = new LinkedHashMap<>();
        WordStyles styles = WordStyles.in(document);
        HeadingStyles headingStyles = HeadingStyles.in(document);
        int width = TextColumn.widthAt(document.text(document.mainPart()), 0);
        for (String part : document.storyParts()) {
            String source = document.text(part);
            boolean main = part.equals(document.mainPart());
            if (!main && source.indexOf('{') < 0 && !AltTags.mayBeIn(source)) {
                continue;
            }
            try {
                programs.put(
                        part, new PartCompiler(part, source, main, document, headingStyles, width, findings).compile());
            } catch (XmlReader.NotXml notXml) {
                throw new TemplateRefused(List.of(
                        TemplateFinding.at(Place.ofPart(part), Code.NOT_XML, String.valueOf(notXml.getMessage()))));
            }
        }
        return new CompiledTemplate(document.copy(), styles, headingStyles, width, programs, findings);
    }

    /** Every finding of a file in one run, whether it can be read or not; empty if there is none. */
    public static List<TemplateFinding> check(byte[] docx, Vocabulary vocabulary) {
        try {
            return compile(docx).check(vocabulary);
        } catch (TemplateRefused refused) {
            return refused.findings();
        }
    }
}
