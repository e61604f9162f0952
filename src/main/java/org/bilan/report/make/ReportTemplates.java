package org.bilan.report.make;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.word.FrenchSpaces;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.field.Catalogue;
import org.bilan.template.Appendix;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.FilledDocument;
import org.bilan.template.Scope;
import org.bilan.template.Template;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TemplateRefused;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/** The Word templates of the profiles, each compiled and checked once per version of its file. Threads may share it. */
final class ReportTemplates implements TemplateShelf {
    private static final int MOST_KEPT = 32;

    private final Profiles profiles;
    private final UsedTemplates used;
    private final Map<String, CompiledTemplate> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledTemplate> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ReportTemplates(Profiles profiles, UsedTemplates used) {
        this.profiles = profiles;
        this.used = used;
    }

    /**
     * The template that a request names by its hash, else the one in use.
     *
     * @throws ReportRefused if the template named is not there, or the profile has none in that language
     */
    @Override
    public byte[] bytes(FunderProfile profile, ReportRequest request) {
        Language language = request.language();
        String version = request.template();
        if (version != null) {
            return used.find(version)
                    .orElseThrow(() -> new ReportRefused("refused.template.gone", profile.name(), version));
        }
        return profiles.template(profile.name(), language)
                .orElseThrow(() ->
                        new ReportRefused("refused.template", profile.name(), language.code(), available(profile)));
    }

    /** @throws ReportRefused as {@link #bytes} does, or if the template has errors */
    CompiledTemplate find(FunderProfile profile, ReportRequest request) {
        return compiled(bytes(profile, request), profile, request.kind(), request.language());
    }

    /** @throws ReportRefused if the template has errors */
    @Override
    public CompiledTemplate compiled(byte[] docx, FunderProfile profile, ReportKind kind, Language language) {
        String version = kind.code() + ":" + profile.name() + ":" + UsedTemplates.hash(docx);
        synchronized (kept) {
            CompiledTemplate known = kept.get(version);
            if (known != null) {
                return known;
            }
        }
        CompiledTemplate compiled = compile(docx, profile, kind, language);
        synchronized (kept) {
            kept.put(version, compiled);
        }
        return compiled;
    }

    @Override
    public String keep(byte[] docx) {
        return used.keep(docx);
    }

    static CompiledTemplate compile(byte[] docx, FunderProfile profile, ReportKind kind, Language language) {
        try {
            CompiledTemplate compiled = Template.compile(docx);
            refuseErrors(compiled.tagFindings(Catalogue.of(kind, profile).vocabulary()), profile, language);
            return compiled;
        } catch (TemplateRefused refused) {
            refuseErrors(refused.findings(), profile, language);
            throw refused;
        }
    }

    /** @throws ReportRefused if so much repeats that no program could open the document */
    static FilledDocument fill(
            CompiledTemplate template,
            Scope scope,
            DocumentProperties properties,
            FunderProfile profile,
            Language language) {
        return fill(template, scope, properties, profile, language, null);
    }

    /**
     * As above, with an appendix behind its text; null for none.
     *
     * @throws ReportRefused as above
     */
    static FilledDocument fill(
            CompiledTemplate template,
            Scope scope,
            DocumentProperties properties,
            FunderProfile profile,
            Language language,
            @Nullable Appendix appendix) {
        try {
            FilledDocument filled = template.fill(scope, language, properties, appendix);
            if (language == Language.FR) {
                FrenchSpaces.join(filled.file());
            }
            return filled;
        } catch (TemplateRefused refused) {
            refuseErrors(refused.findings(), profile, language);
            throw refused;
        }
    }

    private static void refuseErrors(List<TemplateFinding> findings, FunderProfile profile, Language language) {
        List<String> errors = findings.stream()
                .filter(TemplateFinding::isError)
                .map(one -> one.where(language) + ": " + one.sentence(language) + " " + one.remedy(language))
                .toList();
        if (!errors.isEmpty()) {
            throw new ReportRefused(
                    "refused.template.errors", profile.name(), language.code(), String.join("\n", errors));
        }
    }

    private String available(FunderProfile profile) {
        return Stream.of(Language.values())
                .filter(language -> profiles.template(profile.name(), language).isPresent())
                .map(Language::code)
                .collect(Collectors.joining(", "));
    }
}
