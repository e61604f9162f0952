package org.bilan.web.template;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.make.ReportMaker;
import org.bilan.template.TemplateFinding;
import org.jspecify.annotations.Nullable;

/** Changes the organization's templates, each act with its entry in the audit trail. */
@Singleton
class TemplateDesk {
    private static final String TABLE = "templates";
    private static final String VERSION = "version";
    private static final String IN_USE = "in_use";
    private static final String SHIPPED = "shipped";
    /** In characters. */
    private static final int LONGEST_NOTE = 300;

    private final TemplateShelf shelf;
    private final TemplateChecks checks;
    private final AuditTrail trail;

    TemplateDesk(TemplateShelf shelf, TemplateChecks checks, AuditTrail trail) {
        this.shelf = shelf;
        this.checks = checks;
        this.trail = trail;
    }

    /** What came of a template that was sent: its version, null if nothing was kept, and everything found in it. */
    record Outcome(@Nullable String version, List<TemplateFinding> findings) {
        Outcome {
            findings = List.copyOf(findings);
        }
    }

    /** Keeps a template that can be read; one with errors is a draft. The note is cut where it is too long. */
    @Transactional
    public Outcome keep(NamedTemplate named, byte[] docx, String note, Author by) {
        List<TemplateFinding> findings = checks.of(docx, named.profile());
        if (TemplateChecks.isRefused(findings)) {
            return new Outcome(null, findings);
        }
        String said = note.strip();
        int errors = (int) findings.stream().filter(TemplateFinding::isError).count();
        TemplateNote kept = new TemplateNote(
                said.length() > LONGEST_NOTE ? said.substring(0, LONGEST_NOTE) : said,
                errors,
                findings.size() - errors,
                ReportMaker.version(docx));
        String id = shelf.keep(named, docx, by.login(), kept);
        Map<String, String> cells = new LinkedHashMap<>(Map.of(VERSION, id));
        cells.put("note", kept.note());
        trail.add(by, List.of(new Change(TABLE, key(named), null, cells)));
        return new Outcome(id, findings);
    }

    /** Whether the version came into use: one with errors does not, it stays a draft. */
    @Transactional
    public boolean use(NamedTemplate named, String version, Author by) {
        byte[] docx = shelf.bytes(named, version).orElseThrow();
        if (checks.of(docx, named.profile()).stream().anyMatch(TemplateFinding::isError)) {
            return false;
        }
        String before = shelf.used(named);
        shelf.use(named, docx, by.login());
        trail.add(by, List.of(changed(named, before, version)));
        return true;
    }

    @Transactional
    public void useShipped(NamedTemplate named, Author by) {
        if (shelf.isOwn(named)) {
            String before = shelf.used(named);
            shelf.useShipped(named, by.login());
            trail.add(by, List.of(changed(named, before, SHIPPED)));
        }
    }

    /** Whether the version was removed: the one in use is not. */
    @Transactional
    public boolean remove(NamedTemplate named, String version, Author by) {
        if (shelf.inUse(named).contains(version)) {
            return false;
        }
        shelf.remove(named, version);
        trail.add(by, List.of(new Change(TABLE, key(named), Map.of(VERSION, version), null)));
        return true;
    }

    private static Change changed(NamedTemplate named, String before, String after) {
        return new Change(
                TABLE, key(named), Map.of(IN_USE, before.isEmpty() ? SHIPPED : before), Map.of(IN_USE, after));
    }

    private static String key(NamedTemplate named) {
        return named.profile().name() + " " + named.language().code();
    }
}
