package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.document.RefusedDocument;
import org.bilan.document.word.DocxPackage;
import org.bilan.template.ParagraphText.Span;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A copy of a template with a Word comment where each finding is: severity, sentence, and what to do. All else stays as
 * it was. Where Word allows no comment (headers, notes, the file as a whole) it stands at the first paragraph of the text
 * and says the place.
 */
public final class Annotation {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:comments>";

    private final DocxPackage document;
    private final Language language;
    private final Spots spots;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private final Output comments = new Output();
    private int id;

    private Annotation(DocxPackage document, Language language) {
        this.document = document;
        this.language = language;
        this.spots = Spots.in(document.text(document.mainPart()));
    }

    /** What is written at one offset of the text: what ends there, then what is there alone, then what starts. */
    private static final class Edit {
        final StringBuilder ends = new StringBuilder();
        final StringBuilder whole = new StringBuilder();
        final StringBuilder starts = new StringBuilder();
    }

    /**
     * The template with comments; those that an earlier check has left are replaced.
     *
     * @throws TemplateRefused if the file is no Word document or holds what none of ours may hold
     */
    public static byte[] annotate(byte[] docx, List<TemplateFinding> findings, Language language) {
        try {
            DocxPackage document = DocxPackage.read(docx);
            OwnComments.remove(document);
            new Annotation(document, language).write(findings);
            return document.write();
        } catch (RefusedDocument refused) {
            throw new TemplateRefused(
                    refused.refusals().stream().map(TemplateFinding::refused).toList());
        }
    }

    private void write(List<TemplateFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        String part = part();
        String known = document.text(part);
        id = OwnComments.comments(known).stream()
                .flatMap(one -> one.attribute("w:id").stream())
                .filter(value -> value.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
        findings.forEach(this::add);
        document.put(part, withInside(known));
        document.put(document.mainPart(), edited(document.text(document.mainPart())));
    }

    private String part() {
        Optional<String> there = OwnComments.part(document);
        if (there.isPresent()) {
            return there.get();
        }
        String usual = "word/comments.xml";
        String free = document.has(usual) ? document.freeName("word/comments", ".xml") : usual;
        document.add(free, TYPE, EMPTY.getBytes(StandardCharsets.UTF_8));
        document.relate(document.mainPart(), OwnComments.RELATIONSHIP, free);
        return free;
    }

    private String withInside(String known) {
        int end = known.lastIndexOf("</");
        if (end < 0) {
            int empty = known.lastIndexOf("/>");
            return known.substring(0, empty) + ">" + comments + "</w:comments>" + known.substring(empty + 2);
        }
        return known.substring(0, end) + comments + known.substring(end);
    }

    private void add(TemplateFinding finding) {
        id++;
        Place place = finding.place();
        boolean inText = place.part().equals(document.mainPart()) && place.at() >= 0;
        Optional<Spots.Spot> spot =
                inText ? spots.at(place.at(), new Span(place.from(), place.to())) : Optional.empty();
        comment(finding, spot.isEmpty() || spot.get().elsewhere());
        mark(spot.orElseGet(spots::first));
    }

    private void comment(TemplateFinding finding, boolean saysWhere) {
        Messages messages = Messages.of(TemplateFinding.class, language);
        comments.xml("<w:comment w:id=\"" + id + "\" w:author=\"" + OwnComments.AUTHOR + "\" w:initials=\"B\">");
        List<String> lines = new ArrayList<>();
        lines.add(messages.say("severity." + finding.severity().word()) + " " + finding.sentence(language));
        if (saysWhere) {
            lines.add(messages.say("comment.where", finding.where(language)));
        }
        lines.add(finding.remedy(language));
        for (String line : lines) {
            if (!line.isBlank()) {
                comments.xml("<w:p><w:r><w:t xml:space=\"preserve\">");
                comments.text(line.replaceAll("\\s+", " "));
                comments.xml("</w:t></w:r></w:p>");
            }
        }
        comments.xml("</w:comment>");
    }

    private void mark(Spots.Spot spot) {
        String start = "<w:commentRangeStart w:id=\"" + id + "\"/>";
        String end = "<w:commentRangeEnd w:id=\"" + id + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
        if (spot.from() == spot.to()) {
            edit(spot.from()).whole.append(start).append(end);
        } else {
            edit(spot.from()).starts.append(start);
            edit(spot.to()).ends.append(end);
        }
    }

    private Edit edit(int offset) {
        return edits.computeIfAbsent(offset, fresh -> new Edit());
    }

    private String edited(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + edits.size() * 200);
        int at = 0;
        for (var one : edits.entrySet()) {
            Edit edit = one.getValue();
            String inside = edit.ends.toString() + edit.whole + edit.starts;
            out.append(xml, at, one.getKey());
            at = one.getKey();
            if (xml.startsWith("/>", at)) {
                out.append('>').append(inside).append("</w:p>");
                at += "/>".length();
            } else {
                out.append(inside);
            }
        }
        return out.append(xml.substring(at)).toString();
    }
}
