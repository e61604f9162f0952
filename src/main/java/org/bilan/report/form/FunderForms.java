package org.bilan.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.form.CellValue;
import org.bilan.document.form.FilledForm;
import org.bilan.document.form.FormDesk;
import org.bilan.document.form.FormField;
import org.bilan.document.form.FormFlaw;
import org.bilan.document.form.FormRefused;
import org.bilan.funding.ProfileForm;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.material.FormSource;
import org.bilan.report.material.Material;
import org.bilan.report.material.Typed;
import org.bilan.report.material.Warn;
import org.bilan.template.Gap;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TextTemplate;
import org.bilan.template.Value;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Missing;
import org.bilan.value.Wording;

/**
 * Fills the forms that a profile brings. A form that cannot be filled, or whose texts ask for what no report knows, is a
 * finding that blocks, and gives no file; what does not fit is a finding that warns.
 */
public final class FunderForms {
    private static final int MOST_NAMED = 10;

    private final Material from;
    private final Typed names;
    private final List<ReportFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private FunderForms(Material from, Typed names) {
        this.from = from;
        this.names = names;
    }

    /** The filled forms, and what was found. */
    record Filled(List<ReportFile> files, List<Finding> findings) {}

    static Filled fill(Material from, Typed names, FormSource source) {
        FunderForms forms = new FunderForms(from, names);
        for (ProfileForm form : from.profile().forms()) {
            Optional<byte[]> file = source.read(form);
            file.ifPresentOrElse(
                    bytes -> forms.fill(form, bytes), () -> forms.block(form, "form.missing", form.file()));
        }
        return new Filled(List.copyOf(forms.files), List.copyOf(forms.findings));
    }

    /** One form filled, whatever is found; empty where it cannot be. */
    public static Optional<byte[]> example(Material from, Typed names, ProfileForm form, byte[] file) {
        FunderForms forms = new FunderForms(from, names);
        forms.fill(form, file);
        return forms.files.stream().findFirst().map(ReportFile::bytes);
    }

    private void fill(ProfileForm form, byte[] file) {
        try {
            FormMapping mapping = new FormMapping(form);
            FormMapping.Places places = places(form, file);
            List<TemplateFinding> wrong = mapping.findings(names.vocabulary(), places).stream()
                    .filter(TemplateFinding::isError)
                    .toList();
            wrong.forEach(one -> findings.add(new Finding(
                    "form.error",
                    Severity.BLOCKED,
                    one.sentence(from.language()),
                    one.where(from.language()),
                    one.remedy(from.language()),
                    subject())));
            if (wrong.isEmpty()) {
                fill(form, file, mapping.fill(names.scope(), from.language(), places));
            }
        } catch (FormRefused refused) {
            findings.add(new Finding(
                    "form.refused." + refused.word(),
                    Severity.BLOCKED,
                    refused.sentence(form.file(), from.language()),
                    from.say("where.form.file", form.file()),
                    refused.remedy(from.language()),
                    subject()));
        }
    }

    public static FormMapping.Places places(ProfileForm form, byte[] file) {
        return form.isWorkbook()
                ? FormPlaces.ofCells(file, form.fields().keySet())
                : FormPlaces.ofFields(FormDesk.usual().read(file).fields().stream()
                        .map(FormField::name)
                        .toList());
    }

    private void fill(ProfileForm form, byte[] file, FormMapping.Filled filled) {
        FilledForm done;
        if (form.isWorkbook()) {
            Map<String, CellValue> cells = new LinkedHashMap<>();
            filled.values().forEach((cell, value) -> cells.put(cell, cell(value)));
            done = FormDesk.usual().fillCells(file, cells);
        } else {
            Map<String, String> texts = new LinkedHashMap<>();
            filled.values().forEach((field, value) -> texts.put(field, value.text()));
            done = FormDesk.usual().fill(file, texts, form.flat());
        }
        files.add(new ReportFile(
                from.request().fileName(ReportFormat.FORM) + "." + form.extension(), ReportFormat.FORM, done.bytes()));
        filled.gaps().stream()
                .filter(gap -> gap.why() != Missing.NOT_APPLICABLE)
                .distinct()
                .forEach(gap -> gap(form, gap));
        filled.overflows()
                .forEach(over -> warn(
                        form,
                        over.key(),
                        "form.items",
                        over.key(),
                        over.items(),
                        over.places(),
                        over.items() - over.places()));
        done.flaws().forEach(flaw -> flaw(form, flaw));
        unmapped(form, file);
        removed(form, done);
    }

    /** Fields that nobody gave a text, nor marked as filled by hand. */
    private void unmapped(ProfileForm form, byte[] file) {
        FormCover cover = form.isWorkbook()
                ? FormCover.of(form, FormDesk.usual().book(file, form.fields().keySet()))
                : FormCover.of(form, FormDesk.usual().read(file).fields());
        List<String> names = cover.unmapped();
        if (!names.isEmpty()) {
            List<String> said = names.stream()
                    .limit(MOST_NAMED)
                    .map(name -> from.say("finding.form.named", name))
                    .toList();
            String all = String.join(", ", said) + (names.size() > said.size() ? "…" : "");
            findings.add(Warn.of(
                    from, "form.unmapped", from.say("where.form.file", form.file()), subject(), all, names.size()));
        }
    }

    private void removed(ProfileForm form, FilledForm done) {
        if (!done.removed().isEmpty()) {
            findings.add(Warn.of(
                    from,
                    "form.removed",
                    from.say("where.form.file", form.file()),
                    subject(),
                    removed(done.removed(), from.language())));
        }
    }

    /** {@code les scripts et les actions et le chiffrement}. */
    private static String removed(Collection<FilledForm.Removed> removed, Language language) {
        return Wording.of(language)
                .list(removed.stream().map(one -> one.said(language)).toList());
    }

    private static CellValue cell(TextTemplate.Filled filled) {
        Value value = filled.value().orElse(null);
        String text = filled.text().strip();
        if (value instanceof Value.Number number) {
            return new CellValue(text, number.number(), false, null);
        }
        if (value instanceof Value.Amount amount) {
            return new CellValue(text, amount.money().major(), false, null);
        }
        if (value instanceof Value.Percent percent) {
            return new CellValue(text, percent.percent(), true, null);
        }
        return value instanceof Value.Day day && day.date().precision() == FuzzyDate.Precision.DAY
                ? new CellValue(text, null, false, day.date().earliest())
                : CellValue.of(text);
    }

    private void gap(ProfileForm form, Gap gap) {
        String field = String.join(", ", gap.place().headings());
        findings.add(new Finding(
                "form.gap",
                Severity.WARNING,
                from.say("finding.template.gap", gap.name()),
                from.say("where.form", field, form.file()),
                from.say("finding.form.gap.do", gap.name()),
                null));
    }

    private void flaw(ProfileForm form, FormFlaw flaw) {
        List<Object> details = new ArrayList<>();
        details.add(flaw.field());
        flaw.details().forEach(detail -> details.add(counted(detail)));
        String variant =
                flaw.kind() == FormFlaw.Kind.NO_FIELD && !flaw.details().get(0).isEmpty() ? ".near" : "";
        warn(form, flaw.field(), "form." + flaw.word() + variant, details.toArray());
    }

    /** A number in the form that the report's language gives it. */
    private Object counted(String detail) {
        return detail.matches("\\d{1,9}") ? (Object) Integer.valueOf(detail) : detail;
    }

    private void warn(ProfileForm form, String field, String code, Object... details) {
        findings.add(Warn.of(from, code, from.say("where.form", field, form.file()), subject(), details));
    }

    private void block(ProfileForm form, String code, Object... details) {
        findings.add(
                Warn.of(from, Severity.BLOCKED, code, from.say("where.form.file", form.file()), subject(), details));
    }

    private Subject subject() {
        return new Subject("profiles", from.profile().name());
    }
}
