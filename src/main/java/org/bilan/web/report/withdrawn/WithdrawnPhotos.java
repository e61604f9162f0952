package org.bilan.web.report.withdrawn;

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
import org.bilan.web.Slice;
import org.bilan.web.report.seal.SealedPhotos;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * Photos whose consent was withdrawn or refused after they were printed, or whose record was removed, and the submitted
 * reports that hold them. The logo shows nobody and is none.
 */
@Singleton
public class WithdrawnPhotos {
    static final int PAGE = 50;
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
    private final GonePhotos gone;
    private final SealedPhotos sealed;

    WithdrawnPhotos(BulkReader records, GonePhotos gone, SealedPhotos sealed) {
        this.records = records;
        this.gone = gone;
        this.sealed = sealed;
    }

    /** Of these photos, whatever is said of their consent: the {@value #PAGE} submitted last. */
    public List<HeldPhoto> of(Collection<String> photos) {
        sealed.readOlder();
        return titled(records.select(held(0), WithdrawnPhotos::read, photos));
    }

    /** A page of all, the reports submitted last first; of {@value GonePhotos#MOST} photos at most. */
    Slice<HeldPhoto> all(int page) {
        List<String> codes = gone.codes();
        if (codes.isEmpty()) {
            return new Slice<>(List.of(), page, PAGE, 0);
        }
        long total = records.select(
                        "SELECT COUNT(*) FROM sealed_photo WHERE photo IN (?)", row -> row.getLong(1), codes)
                .get(0);
        return new Slice<>(titled(records.select(held(page), WithdrawnPhotos::read, codes)), page, PAGE, total);
    }

    /** The page is cut before anything is joined to it. */
    private static String held(int page) {
        return String.format(Locale.ROOT, HELD, PAGE, page * PAGE);
    }

    /** With their grants' titles, which columns of other collations could not be joined with. */
    private List<HeldPhoto> titled(List<HeldPhoto> held) {
        Set<String> grants = held.stream()
                .map(one -> one.report().grant())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (grants.isEmpty()) {
            return held;
        }
        Map<String, List<String>> known = new HashMap<>();
        records.select(GRANTS, row -> List.of(text(row, 1), text(row, 2), text(row, 3)), grants)
                .forEach(row -> known.put(row.get(0), row));
        return held.stream()
                .map(one -> {
                    List<String> grant = known.get(String.valueOf(one.report().grant()));
                    return grant == null ? one : one.in(one.report().titled(grant.get(1), grant.get(2)));
                })
                .toList();
    }

    /** Whether there is any, as far as the packages were read, or one was not read yet. */
    public boolean isAny() {
        return !gone.codes().isEmpty() || gone.unread() > 0;
    }

    private static HeldPhoto read(ResultSet row) throws SQLException {
        String consent = row.getString(3);
        return new HeldPhoto(
                text(row, 1),
                text(row, 2),
                consent == null ? null : Consent.valueOf(consent),
                text(row, 4),
                row.getInt(5) == 1,
                new SubmittedReport(
                        text(row, 6),
                        row.getInt(7),
                        row.getInt(8),
                        ReportKind.valueOf(text(row, 9)),
                        row.getString(10),
                        null,
                        new Period(Objects.requireNonNull(day(row, 11)), Objects.requireNonNull(day(row, 12))),
                        Language.of(text(row, 13)).orElse(Language.FR),
                        WorkState.valueOf(text(row, 14)),
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
