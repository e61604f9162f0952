package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bilan.document.Refusal;
import org.bilan.document.RefusedDocument;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.TextColumn;
import org.bilan.document.word.WordStyles;
import org.bilan.template.TemplateFinding.Code;

/** A Word file with tags, read once into a program: {@code {{ pour chaque activité de activités }}}. */
public final class Template {
    /** Opening and closing tags of XML in one part: some 2 000 pages of text. */
    private static final int MOST_MARKUP = 800_000;

    private Template() {}

    /**
     * Reads a template. Mistakes inside tags do not stop it: they are among {@link CompiledTemplate#findings()}.
     *
     * @throws TemplateRefused if the file is no Word document or holds what none of ours may hold
     */
    public static CompiledTemplate compile(byte[] docx) {
        try {
            DocxPackage document = DocxPackage.read(docx);
            limit(document);
            OwnComments.remove(document);
            return compile(document);
        } catch (RefusedDocument refused) {
            throw new TemplateRefused(
                    refused.refusals().stream().map(TemplateFinding::refused).toList());
        } catch (XmlReader.NotXml notXml) {
            throw refused("", notXml);
        }
    }

    private static TemplateRefused refused(String part, XmlReader.NotXml notXml) {
        return new TemplateRefused(
                List.of(TemplateFinding.at(Place.ofPart(part), Code.NOT_XML, String.valueOf(notXml.getMessage()))));
    }

    /** A part of so many pieces would take more memory than a service has to spare. */
    private static void limit(DocxPackage document) {
        List<TemplateFinding> large = document.storyParts().stream()
                .filter(part ->
                        document.text(part).chars().filter(sign -> sign == '<').count() > MOST_MARKUP)
                .map(part -> TemplateFinding.refused(new Refusal(Refusal.Reason.TOO_LARGE, part, MOST_MARKUP + " XML")))
                .toList();
        if (!large.isEmpty()) {
            throw new TemplateRefused(large);
        }
    }

    private static CompiledTemplate compile(DocxPackage document) {
        List<TemplateFinding> findings = new ArrayList<>();
        DocxPackage written = document.copy();
        WordStyles styles = WordStyles.in(document);
        HeadingStyles headings = HeadingStyles.in(document);
        ListStyles lists = ListStyles.in(document, headings);
        int width = TextColumn.widthAt(document.text(document.mainPart()), 0);
        Parts parts = new Parts(document, headings, width, findings);
        List<Step> main = parts.compile(document.mainPart());
        Map<String, NotesPart> notes = parts.notes(main);
        Map<String, List<Step>> programs = new LinkedHashMap<>();
        programs.put(document.mainPart(), Finishing.finish(main, lists, notes));
        List<NotesPart.Ready> ready =
                notes.values().stream().map(one -> one.ready(lists)).toList();
        Set<String> withNotes = ready.stream().map(one -> one.frame().part()).collect(Collectors.toSet());
        document.storyParts().stream()
                .filter(part -> !programs.containsKey(part) && !withNotes.contains(part))
                .filter(part -> mayHoldTags(document.text(part)))
                .forEach(part -> programs.put(part, Finishing.finish(parts.compile(part), lists, Map.of())));
        return new CompiledTemplate(written, document.copy(), styles, headings, width, programs, ready, findings);
    }

    /** A look that costs little. */
    static boolean mayHoldTags(String source) {
        return source.indexOf('{') >= 0 || AltTags.mayBeIn(source);
    }

    private record Parts(DocxPackage document, HeadingStyles headings, int width, List<TemplateFinding> findings) {
        List<Step> compile(String part) {
            boolean main = part.equals(document.mainPart());
            return read(
                    part,
                    () -> new PartCompiler(part, document.text(part), main, document, headings, width, findings)
                            .compile());
        }

        /** By their kind, those that are written when their references are. */
        Map<String, NotesPart> notes(List<Step> main) {
            return read("", () -> new NotesCompiler(main, headings, width, findings).compile(document));
        }

        private static <T> T read(String part, Supplier<T> read) {
            try {
                return read.get();
            } catch (XmlReader.NotXml notXml) {
                throw refused(part, notXml);
            }
        }
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
