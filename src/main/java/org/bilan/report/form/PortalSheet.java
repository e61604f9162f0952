package org.bilan.report.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Phrase;
import org.bilan.document.word.MarkedText;
import org.bilan.document.word.PlainNarrative;
import org.bilan.funding.ProfilePortal;
import org.bilan.funding.ProfileSection;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.PastedText;
import org.bilan.report.material.Material;
import org.bilan.report.material.Told;
import org.bilan.report.material.Typed;
import org.bilan.report.material.Warn;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TextTemplate;
import org.bilan.template.Vocabulary;
import org.bilan.value.Missing;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a funder's portal, field by field, ready to paste. Characters are counted with spaces, as Unicode
 * code points; the end of a line counts as many as {@code lineBreak} says.
 */
public record PortalSheet(int lineBreak, List<Field> fields) {
    public PortalSheet {
        fields = List.copyOf(fields);
    }

    /**
     * One field of the portal.
     *
     * @param text empty where nobody wrote it yet
     * @param characters that the portal counts
     * @param limit the most that the portal takes; null where it does not say
     * @param figures of the report that the text prints, each once
     */
    public record Field(
            String label,
            String text,
            int characters,
            @Nullable Integer limit,
            List<Phrase.Piece> figures) {
        public Field {
            figures = List.copyOf(figures);
        }

        /** How many characters are too many; 0 where the text fits. */
        public int over() {
            return limit == null ? 0 : Math.max(0, characters - limit);
        }
    }

    /** With what was found: texts that are too long, names that are unknown or have no value. */
    public record Told(PortalSheet sheet, List<Finding> findings) {}

    /** The profile's fields; where it names none, its sections. */
    public static Told of(Material from, Typed names) {
        ProfilePortal portal = from.profile().portal();
        List<Finding> findings = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        if (portal == null || portal.fields().isEmpty()) {
            int lineBreak = portal == null ? 1 : portal.lineBreak();
            for (ProfileSection section : from.profile().sections()) {
                Phrase words = MarkedText.phrase(PlainNarrative.marked(
                        from.stories().printed(section.code()).orElse("")));
                fields.add(field(section.title().in(from.language()), words, section.maxCharacters(), lineBreak));
            }
            return new Told(new PortalSheet(lineBreak, fields), findings);
        }
        for (ProfilePortal.Field one : portal.fields()) {
            String label = one.label().in(from.language());
            TextTemplate text = TextTemplate.compile("profile.yaml", label, one.text());
            wrong(text, names.vocabulary(), from, findings);
            TextTemplate.Filled filled = text.fill(names.scope(), from.language());
            Field field = field(label, filled.words(), one.maxCharacters(), portal.lineBreak());
            fields.add(field);
            missing(filled, label, from, findings);
            over(field, from, findings);
        }
        return new Told(new PortalSheet(portal.lineBreak(), fields), findings);
    }

    private static Field field(String label, Phrase words, @Nullable Integer limit, int lineBreak) {
        PastedText text = new PastedText(words.text());
        return new Field(label, text.text(), text.characters(lineBreak), limit, words.figures());
    }

    private static void wrong(TextTemplate text, Vocabulary vocabulary, Material from, List<Finding> findings) {
        text.check(vocabulary).stream()
                .filter(TemplateFinding::isError)
                .forEach(one -> findings.add(new Finding(
                        "form.error",
                        Finding.Severity.BLOCKED,
                        one.sentence(from.language()),
                        one.where(from.language()),
                        one.remedy(from.language()),
                        new Subject("profiles", from.profile().name()))));
    }

    private static void missing(TextTemplate.Filled filled, String label, Material from, List<Finding> findings) {
        filled.gaps().stream()
                .filter(gap -> gap.why() != Missing.NOT_APPLICABLE)
                .forEach(gap -> findings.add(new Finding(
                        "form.gap",
                        Finding.Severity.WARNING,
                        from.say("finding.template.gap", gap.name()),
                        from.say("where.portal", label),
                        from.say("finding.form.gap.do", gap.name()),
                        null)));
    }

    private static void over(Field field, Material from, List<Finding> findings) {
        if (field.over() > 0) {
            findings.add(Warn.of(
                    from,
                    "portal.long",
                    from.say("where.portal", field.label()),
                    new Subject("profiles", from.profile().name()),
                    from.wording().number(field.characters()),
                    from.wording().number(field.limit()),
                    from.wording().number(field.over())));
        }
    }

    /** As a text file, in the report's language. */
    byte[] file(Material from) {
        StringBuilder out = new StringBuilder();
        out.append(from.profile().title().in(from.language())).append('\n');
        out.append(from.say("portal.counted", lineBreak)).append("\n");
        for (Field field : fields) {
            out.append("\n")
                    .append("=".repeat(72))
                    .append('\n')
                    .append(field.label())
                    .append('\n');
            out.append(counted(field, from)).append('\n').append("-".repeat(72)).append('\n');
            out.append(field.text()).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String counted(Field field, Material from) {
        Integer limit = field.limit();
        String used = from.wording().number(field.characters());
        return limit == null
                ? from.say("portal.used", used)
                : field.over() == 0
                        ? from.say("portal.used.of", used, from.wording().number(limit))
                        : from.say(
                                "portal.used.over",
                                used,
                                from.wording().number(limit),
                                from.wording().number(field.over()));
    }
}
