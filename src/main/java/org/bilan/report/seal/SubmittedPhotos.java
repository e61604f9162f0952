package org.bilan.report.seal;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bilan.activity.Consent;
import org.bilan.report.ReportKind;
import org.bilan.storage.BulkReader;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The photos that submitted reports print, as they are noted when a report is sealed. The logo shows nobody and is none. */
@Singleton
public class SubmittedPhotos {
    private static final String UNWANTED = """
            SELECT sp.photo FROM (SELECT DISTINCT photo FROM sealed_photo WHERE photo <> 'logo') sp
            LEFT JOIN photo ph ON ph.code = sp.photo
            WHERE (ph.code IS NULL OR ph.consent IN ('WITHDRAWN', 'REFUSED')) ORDER BY 1 LIMIT\s""";

    /** The step that sent a version is the last before its sealing, which is told in whole seconds. */
    private static final String HELD = """
            SELECT h.photo, h.caption, ph.consent, a.code, CASE WHEN ph.file <> h.file THEN 1 ELSE 0 END,
                   h.work_id, h.number, (SELECT MAX(v.number) FROM sealed_report v WHERE v.report_key = h.report_key),
                   w.kind, w.grant_code, w.period_start, w.period_end, w.language, w.state, st.recipient, st.dated
            FROM (SELECT p.photo, p.caption, p.activity, p.file, s.id, s.work_id, s.number, s.report_key, s.sealed_at
                  FROM sealed_photo p JOIN sealed_report s ON s.id = p.sealed_id
                  WHERE p.photo IN (?) ORDER BY s.sealed_at DESC, s.id, p.photo LIMIT %d OFFSET %d) h
            JOIN report_work w ON w.id = h.work_id
            LEFT JOIN photo ph ON ph.code = h.photo
            LEFT JOIN activity a ON a.code = h.activity
            LEFT JOIN report_step st ON st.id = (
                SELECT MAX(t.id) FROM report_step t
                WHERE t.work_id = h.work_id AND t.step = 'SUBMIT' AND t.done_at < h.sealed_at + 1000)
            ORDER BY h.sealed_at DESC, h.id, h.photo""";

    private static final String GRANTS = """
            SELECT g.code, g.title, COALESCE(o.acronym, o.name)
            FROM grant_award g JOIN organization o ON o.code = g.funder WHERE g.code IN (?)""";

    private final BulkReader records;

    SubmittedPhotos(BulkReader records) {
        this.records = records;
    }

    /** Those whose consent was withdrawn or refused, or whose record was removed, in their order. Goes through all of them. */
    public List<String> findUnwanted(int limit) {
        return records.select(UNWANTED + limit, row -> text(row, 1));
    }

    /** Sealed reports whose photos are not known yet. */
    public long countUnread() {
        return records.select("SELECT COUNT(*) FROM sealed_report WHERE photos_known = FALSE", row -> row.getLong(1))
                .get(0);
    }

    /** In how many places these are printed. */
    public long count(Collection<String> photos) {
        return records.select("SELECT COUNT(*) FROM sealed_photo WHERE photo IN (?)", row -> row.getLong(1), photos)
                .get(0);
    }

    /** Where these are printed, the versions sealed last first; the page is cut before anything is joined to it. */
    public List<SubmittedPhoto> find(Collection<String> photos, int offset, int limit) {
        String query = String.format(Locale.ROOT, HELD, limit, offset);
        return titled(records.select(query, SubmittedPhotos::read, photos));
    }

    /** With their grants' titles, which columns of other collations could not be joined with. */
    private List<SubmittedPhoto> titled(List<SubmittedPhoto> held) {
        Set<String> grants = held.stream()
                .map(one -> one.version().grant())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (grants.isEmpty()) {
            return held;
        }
        Map<String, List<String>> known = new HashMap<>();
        records.select(GRANTS, row -> List.of(text(row, 1), text(row, 2), text(row, 3)), grants)
                .forEach(row -> known.put(row.get(0), row));
        return held.stream().map(one -> titled(one, known)).toList();
    }

    private static SubmittedPhoto titled(SubmittedPhoto one, Map<String, List<String>> known) {
        List<String> grant = known.get(String.valueOf(one.version().grant()));
        return grant == null
                ? one
                : new SubmittedPhoto(
                        one.photo(),
                        one.caption(),
                        one.consent(),
                        one.activity(),
                        one.isReplaced(),
                        one.version().of(grant.get(1), grant.get(2)));
    }

    private static SubmittedPhoto read(ResultSet row) throws SQLException {
        String consent = row.getString(3);
        return new SubmittedPhoto(
                text(row, 1),
                text(row, 2),
                consent == null ? null : Consent.valueOf(consent),
                text(row, 4),
                row.getInt(5) == 1,
                new SubmittedPhoto.Version(
                        text(row, 6),
                        row.getInt(7),
                        row.getInt(8),
                        ReportKind.valueOf(text(row, 9)),
                        row.getString(10),
                        "",
                        "",
                        new Period(Objects.requireNonNull(day(row, 11)), Objects.requireNonNull(day(row, 12))),
                        Language.of(text(row, 13)).orElse(Language.FR),
                        text(row, 14),
                        text(row, 15),
                        day(row, 16)));
    }

    private static String text(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getString(at)).orElse("");
    }

    private static @Nullable LocalDate day(ResultSet row, int at) throws SQLException {
        String day = row.getString(at);
        return day == null ? null : LocalDate.parse(day);
    }
}
