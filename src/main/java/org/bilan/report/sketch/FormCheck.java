package org.bilan.report.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.form.BookReading;
import org.bilan.document.form.FieldSearch;
import org.bilan.document.form.FormDesk;
import org.bilan.document.form.FormField;
import org.bilan.document.form.FormFlaw;
import org.bilan.document.form.FormReading;
import org.bilan.document.form.FormRefused;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileKind;
import org.bilan.report.ReportKind;
import org.bilan.report.field.Catalogue;
import org.bilan.report.form.FormCover;
import org.bilan.report.form.FormMapping;
import org.bilan.report.form.FunderForms;
import org.bilan.report.material.Material;
import org.bilan.template.Place;
import org.bilan.template.Scope;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.template.Vocabulary;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * A form beside what a profile puts into it: each field with its text and an example of it, filled with made-up data; and
 * what is wrong, or good to know before a report is made.
 */
public record FormCheck(ProfileForm form, List<Line> lines, List<TemplateFinding> findings) {
    public FormCheck {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /**
     * A field of the form, or a key of the mapping that leads to none.
     *
     * @param name of the field, or the key where {@code field} is null: a cell, or a name that the form has not
     * @param key that fills it; empty where none does
     * @param text of that key
     * @param example what the text would be; empty where there is nothing
     */
    public record Line(String name, @Nullable FormField field, String key, String text, String example) {
        public boolean isMapped() {
            return !key.isEmpty();
        }
    }

    /** Without the form itself: what a form that cannot be read has come to. */
    private static FormCheck refused(ProfileForm form, FormRefused refused) {
        List<String> details = List.of(refused.reason().name(), refused.detail());
        TemplateFinding finding =
                new TemplateFinding(Code.FORM_REFUSED, "", details, place(form, "", ""), Optional.empty(), List.of());
        List<Line> lines = form.fields().entrySet().stream()
                .map(one -> new Line(one.getKey(), null, one.getKey(), one.getValue(), ""))
                .toList();
        return new FormCheck(form, lines, List.of(finding));
    }

    /** @param form of the profile, or one without any mapping */
    public static FormCheck of(byte[] file, ProfileForm form, FunderProfile profile, Language language) {
        try {
            return new Checking(file, form, profile, language).check();
        } catch (FormRefused refused) {
            return refused(form, refused);
        }
    }

    /** The form filled with made-up data; empty where it cannot be. */
    public static Optional<byte[]> example(byte[] file, ProfileForm form, FunderProfile profile, Language language) {
        Material from = MadeUpFacts.material(profile, language, MadeUp.MANY);
        return FunderForms.example(from, Checking.catalogue(profile).typed(from), form, file);
    }

    /** Whether the form itself cannot be filled at all. */
    public boolean isRefused() {
        return findings.stream().anyMatch(one -> one.code() == Code.FORM_REFUSED);
    }

    private static Place place(ProfileForm form, String field, String text) {
        List<String> headings = field.isEmpty() ? List.of() : List.of(field);
        return new Place(form.file(), headings, 0, Optional.empty(), text, 0, text.length(), Place.NOWHERE);
    }

    /** One check being made. */
    private static final class Checking {
        private final byte[] file;
        private final ProfileForm form;
        private final Vocabulary vocabulary;
        private final Scope scope;
        private final Language language;
        private final List<TemplateFinding> findings = new ArrayList<>();

        Checking(byte[] file, ProfileForm form, FunderProfile profile, Language language) {
            this.file = file;
            this.form = form;
            this.language = language;
            Catalogue catalogue = catalogue(profile);
            this.vocabulary = catalogue.vocabulary();
            this.scope = catalogue.scope(MadeUpFacts.material(profile, language, MadeUp.MANY));
        }

        static Catalogue catalogue(FunderProfile profile) {
            ReportKind kind = profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER;
            return Catalogue.of(kind, profile);
        }

        FormCheck check() {
            FormMapping mapping = new FormMapping(form);
            FormMapping.Places places = FunderForms.places(form, file);
            findings.addAll(mapping.findings(vocabulary, places));
            Map<String, String> examples = new HashMap<>();
            mapping.fill(scope, language, places)
                    .values()
                    .forEach(
                            (place, filled) -> examples.put(place, filled.text().strip()));
            List<Line> lines = form.isWorkbook() ? cells(places, examples) : fields(examples);
            return new FormCheck(form, lines, findings);
        }

        private List<Line> cells(FormMapping.Places places, Map<String, String> examples) {
            BookReading book = FormDesk.usual().book(file, form.fields().keySet());
            FormCover cover = FormCover.of(form, book);
            List<Line> lines = new ArrayList<>();
            for (FormField field : book.fields()) {
                String key = cover.keys().getOrDefault(field.name(), "");
                String text = form.fields().getOrDefault(key, "");
                lines.add(
                        new Line(field.name(), field, key, text, key.isEmpty() ? "" : example(places, key, examples)));
            }
            form.fields().forEach((key, text) -> {
                if (!cover.keys().containsValue(key)) {
                    lines.add(new Line(key, null, key, text, example(places, key, examples)));
                }
            });
            cover.flaws().forEach(this::flaw);
            cover.unmapped().forEach(name -> add(Code.FORM_UNMAPPED, name, List.of(name), List.of()));
            return lines;
        }

        private static String example(FormMapping.Places places, String key, Map<String, String> examples) {
            return examples.getOrDefault(places.repeats(key) ? places.of(key).get(0) : key, "");
        }

        private List<Line> fields(Map<String, String> examples) {
            FormReading read = FormDesk.usual().read(file);
            List<FormField> fields = read.fields();
            FormCover cover = FormCover.of(form, fields);
            Map<String, String> byName = new LinkedHashMap<>();
            List<FormFlaw> known = new ArrayList<>();
            FieldSearch search =
                    new FieldSearch(fields.stream().map(FormField::name).toList());
            examples.forEach((place, text) -> search.find(place, known).ifPresent(name -> byName.put(name, text)));
            List<Line> lines = new ArrayList<>();
            for (FormField field : fields) {
                String key = cover.keys().getOrDefault(field.name(), "");
                String text = form.fields().getOrDefault(key, "");
                lines.add(new Line(field.name(), field, key, text, byName.getOrDefault(field.name(), "")));
            }
            form.fields().forEach((key, text) -> {
                if (!cover.keys().containsValue(key)) {
                    lines.add(new Line(key, null, key, text, ""));
                }
            });
            cover.flaws().forEach(this::flaw);
            fields.stream()
                    .filter(field -> !field.kind().takesText() && cover.keys().containsKey(field.name()))
                    .forEach(field -> add(Code.FORM_NOT_FILLABLE, field.name(), List.of(field.name()), List.of()));
            cover.unmapped().forEach(name -> add(Code.FORM_UNMAPPED, name, List.of(name), List.of()));
            read.removed().forEach(one -> add(Code.FORM_REMOVED, "", List.of(one.name()), List.of()));
            return lines;
        }

        private void flaw(FormFlaw flaw) {
            String field = flaw.field();
            switch (flaw.kind()) {
                case NO_FIELD ->
                    add(
                            Code.FORM_NO_FIELD,
                            field,
                            List.of(field),
                            flaw.details().stream()
                                    .filter(near -> !near.isEmpty())
                                    .toList());
                case AMBIGUOUS -> {
                    List<String> details = new ArrayList<>(List.of(field));
                    details.addAll(flaw.details());
                    add(Code.FORM_AMBIGUOUS, field, details, List.of());
                }
                case NOT_FILLABLE, FORMULA -> add(Code.FORM_NOT_FILLABLE, field, List.of(field), List.of());
                default -> {
                    // made-up texts say nothing of how long people's own will be
                }
            }
        }

        private void add(Code code, String field, List<String> details, List<String> near) {
            String text = form.fields().getOrDefault(field, field);
            TemplateFinding finding =
                    new TemplateFinding(code, "", details, place(form, field, text), Optional.empty(), near);
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }
    }
}
