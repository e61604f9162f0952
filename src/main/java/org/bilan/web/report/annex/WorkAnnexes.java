package org.bilan.web.report.annex;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.document.annex.AnnexDesk;
import org.bilan.exchange.FileShelf;
import org.bilan.report.AnnexPart;
import org.bilan.value.FileNames;
import org.bilan.web.report.annex.ReportAnnex.Kind;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;
import org.jspecify.annotations.Nullable;

/** The annexes of reports in work: added, ordered, named, removed; each act in a transaction, with its entry in the audit trail. */
@Singleton
public class WorkAnnexes {
    private final ReportAnnexRepository annexes;
    private final ReportWorkRepository works;
    private final FileShelf shelf;
    private final AuditTrail trail;
    private final Clock clock;

    WorkAnnexes(
            ReportAnnexRepository annexes, ReportWorkRepository works, FileShelf shelf, AuditTrail trail, Clock clock) {
        this.annexes = annexes;
        this.works = works;
        this.shelf = shelf;
        this.trail = trail;
        this.clock = clock;
    }

    @ReadOnly
    public List<ReportAnnex> of(String work) {
        return annexes.findOf(work);
    }

    @ReadOnly
    public Optional<ReportAnnex> find(ReportWork work, String id) {
        return annexes.findById(id).filter(annex -> annex.work().equals(work.id()));
    }

    /** What a report is made with. */
    @ReadOnly
    public List<AnnexPart> parts(@Nullable String work) {
        return work == null
                ? List.of()
                : annexes.findOf(work).stream().map(this::part).toList();
    }

    private AnnexPart part(ReportAnnex annex) {
        return annex.kind() == Kind.VOUCHERS
                ? new AnnexPart.Vouchers()
                : new AnnexPart.File(place(annex.file()), annex.name(), annex.title());
    }

    private Path place(String file) {
        return FileNames.can(file) ? shelf.file(file).orElse(Path.of(file)) : AnnexDesk.UNNAMEABLE;
    }

    /** @param file on the shelf */
    @Transactional
    public void add(ReportWork work, String title, String name, String file, long size, String reading, Author by) {
        keep(work, Kind.FILE, title, name, file, size, reading, by);
    }

    /** Puts the vouchers behind the others, unless they are there already. */
    @Transactional
    public void addVouchers(ReportWork work, Author by) {
        if (of(work.id()).stream().noneMatch(one -> one.kind() == Kind.VOUCHERS)) {
            keep(work, Kind.VOUCHERS, "", "", "", 0, "", by);
        }
    }

    private void keep(
            ReportWork work, Kind kind, String title, String name, String file, long size, String reading, Author by) {
        int last = of(work.id()).stream().mapToInt(ReportAnnex::position).max().orElse(-1);
        ReportAnnex annex = annexes.save(new ReportAnnex(
                UUID.randomUUID().toString(),
                work.id(),
                last + 1,
                kind,
                title,
                name,
                file,
                size,
                reading,
                by.login(),
                clock.instant()));
        note(work, by, null, told(annex));
    }

    /** Brings it to a place among the others, counted from 0; beyond the end is the end. */
    @Transactional
    public void move(ReportWork work, ReportAnnex annex, int place, Author by) {
        List<ReportAnnex> before = of(work.id());
        List<ReportAnnex> all = new ArrayList<>(before);
        all.removeIf(one -> one.id().equals(annex.id()));
        all.add(Math.max(0, Math.min(place, all.size())), annex);
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).position() != at) {
                annexes.place(all.get(at).id(), at);
            }
        }
        if (!all.equals(before)) {
            note(work, by, Map.of("annexes", order(before)), Map.of("annexes", order(all)));
        }
    }

    private static String order(List<ReportAnnex> annexes) {
        return annexes.stream().map(one -> told(one).getOrDefault("annex", "")).collect(Collectors.joining("; "));
    }

    @Transactional
    public void rename(ReportWork work, ReportAnnex annex, String title, Author by) {
        annexes.name(annex.id(), title);
        note(work, by, Map.of("annex", annex.title()), Map.of("annex", title));
    }

    /** The file goes once nothing names it any more. */
    @Transactional
    public void remove(ReportWork work, ReportAnnex annex, Author by) {
        annexes.deleteById(annex.id());
        note(work, by, told(annex), null);
    }

    private static Map<String, String> told(ReportAnnex annex) {
        return annex.kind() == Kind.VOUCHERS
                ? Map.of("annex", "vouchers")
                : Map.of("annex", annex.title(), "annex.file", annex.name());
    }

    private void note(
            ReportWork work, Author by, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        works.touch(work.id(), clock.millis());
        trail.add(by, List.of(new Change("reports", work.key(), before, after)));
    }
}
