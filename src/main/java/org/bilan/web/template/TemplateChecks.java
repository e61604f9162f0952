package org.bilan.web.template;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileKind;
import org.bilan.report.ReportKind;
import org.bilan.report.field.Catalogue;
import org.bilan.template.Ask;
import org.bilan.template.Template;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.template.TemplateRefused;

/** Checks templates by the names that their kind of report knows; the last ones checked are remembered. */
@Singleton
class TemplateChecks {
    private static final int MOST_KEPT = 64;

    private final Map<List<Object>, List<TemplateFinding>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, List<TemplateFinding>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    List<TemplateFinding> of(byte[] docx, FunderProfile profile) {
        List<Object> version = List.of(profile, docx.length, Arrays.hashCode(docx));
        synchronized (known) {
            List<TemplateFinding> found = known.get(version);
            if (found != null) {
                return found;
            }
        }
        List<TemplateFinding> found =
                Template.check(docx, Catalogue.of(kind(profile), profile).vocabulary());
        synchronized (known) {
            known.put(version, found);
        }
        return found;
    }

    /** What a template asks for; nothing of one that cannot be read. */
    List<Ask> asks(byte[] docx, FunderProfile profile) {
        try {
            return Template.compile(docx)
                    .asks(Catalogue.of(kind(profile), profile).vocabulary());
        } catch (TemplateRefused refused) {
            return List.of();
        }
    }

    static ReportKind kind(FunderProfile profile) {
        return profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER;
    }

    /** Whether a file is no Word template at all, or holds what none may hold: such a one is not kept. */
    static boolean isRefused(List<TemplateFinding> findings) {
        return findings.stream().anyMatch(one -> one.code() == Code.REFUSED || one.code() == Code.NOT_XML);
    }
}
