package org.bilan.web.report.workspace;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileSection;
import org.bilan.organization.Theme;
import org.bilan.organization.ThemeRepository;
import org.bilan.report.PastedText;
import org.bilan.report.ReportKind;
import org.bilan.template.NarrativeText;
import org.bilan.template.Scope;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/**
 * The narrative sections of reports in work: those of the profile in the funder's order, and in an annual report one for
 * each theme.
 */
@Singleton
class Sections {
    /** The longest text that is taken, in characters: some hundred pages. */
    static final int LONGEST = 200_000;

    private static final String TABLE = "narratives";

    private final RecordDesk desk;
    private final ThemeRepository themes;

    Sections(RecordDesk desk, ThemeRepository themes) {
        this.desk = desk;
        this.themes = themes;
    }

    /** @param fields what the fields in the texts stand for */
    @ReadOnly
    public List<Section> of(ReportWork work, FunderProfile profile, Scope fields) {
        List<StoredRecord> texts = desk.findOf(TABLE, work.narrativeKey()).stream()
                .filter(one -> one.cell("period_start")
                                .equals(work.periodStart().toString())
                        && one.cell("period_end").equals(work.periodEnd().toString()))
                .toList();
        return wanted(work, profile).stream()
                .map(wanted -> section(work, profile, wanted, texts, fields))
                .toList();
    }

    /** Those that a report of this kind has room for, without their texts. */
    @ReadOnly
    public List<ProfileSection> wanted(ReportWork work, FunderProfile profile) {
        List<ProfileSection> all = new ArrayList<>(profile.sections());
        if (work.kind() == ReportKind.ANNUAL) {
            themes.findAllOrderByCode().stream()
                    .sorted(Comparator.comparing(
                            (Theme theme) -> theme.position() == null ? Integer.MAX_VALUE : theme.position()))
                    .filter(theme -> all.stream().noneMatch(one -> one.code().equals(theme.code())))
                    .map(theme -> new ProfileSection(theme.code(), Translated.same(theme.title()), null, null, true))
                    .toList()
                    .forEach(all::add);
        }
        return all;
    }

    private Section section(
            ReportWork work, FunderProfile profile, ProfileSection wanted, List<StoredRecord> texts, Scope fields) {
        Optional<StoredRecord> own = in(wanted.code(), work.language(), texts);
        String text = own.map(one -> one.cell("text")).orElse("");
        String other = in(wanted.code(), Language.FR.code(), texts)
                .or(() -> texts.stream()
                        .filter(one -> one.cell("section").equals(wanted.code()))
                        .findFirst())
                .map(one -> one.cell("text"))
                .filter(found -> text.isBlank() && !found.isBlank())
                .orElse(null);
        return new Section(
                wanted.code(),
                wanted.title().in(work.spoken()),
                wanted.prompt() == null ? null : wanted.prompt().in(work.spoken()),
                wanted.maxCharacters(),
                wanted.optional(),
                text,
                own.map(StoredRecord::revision).orElse(""),
                count(text, fields, work.spoken(), profile),
                other);
    }

    private static Optional<StoredRecord> in(String section, String language, List<StoredRecord> texts) {
        return texts.stream()
                .filter(one -> one.cell("section").equals(section)
                        && one.cell("language").equals(language))
                .findFirst();
    }

    /** The characters with spaces, as funders count them: of the words alone, as they are pasted into a portal. */
    static int count(String text, Scope fields, Language language, FunderProfile profile) {
        return PastedText.of(NarrativeText.fill(text, fields, language).markdown())
                .characters(profile);
    }

    /** @param revision that of the text as it was shown; empty where there was none */
    EditOutcome save(
            ReportWork work, String section, String text, @Nullable String revision, Author by, Language language) {
        Map<String, String> key = Map.of(
                "report", work.narrativeKey(),
                "period_start", work.periodStart().toString(),
                "period_end", work.periodEnd().toString(),
                "section", section,
                "language", work.language());
        Map<String, String> cells = new LinkedHashMap<>(key);
        cells.put("text", text.replace("\r\n", "\n"));
        if (revision != null && !revision.isEmpty()) {
            return desk.save(List.of(Edit.change(TABLE, cells, revision)), by, language);
        }
        String folder = work.narrativeKey().replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String days = work.periodStart() + "_" + work.periodEnd();
        cells.put("file", "narratives/" + folder + "/" + days + "/" + section + "." + work.language() + ".md");
        return desk.save(List.of(Edit.add(TABLE, cells)), by, language);
    }

    Optional<StoredRecord> stored(ReportWork work, String section) {
        return desk.find(
                TABLE,
                Map.of(
                        "report", work.narrativeKey(),
                        "period_start", work.periodStart().toString(),
                        "period_end", work.periodEnd().toString(),
                        "section", section,
                        "language", work.language()));
    }
}
