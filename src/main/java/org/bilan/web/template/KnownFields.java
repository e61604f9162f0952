package org.bilan.web.template;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.funding.FunderProfile;
import org.bilan.report.sketch.CatalogueEntry;
import org.bilan.value.Language;

/** The names of each kind of report with their examples, which take a made-up report to find; the last ones are remembered. */
@Singleton
class KnownFields {
    private static final int MOST_KEPT = 24;

    private final Map<List<Object>, List<CatalogueEntry>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, List<CatalogueEntry>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    List<CatalogueEntry> of(FunderProfile profile, Language language) {
        synchronized (known) {
            return known.computeIfAbsent(
                    List.of(profile, language),
                    missing -> CatalogueEntry.of(TemplateChecks.kind(profile), profile, language));
        }
    }
}
