package org.bilan.web.template;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.Profiles;
import org.bilan.organization.SettingRepository;
import org.bilan.report.ReportMaker;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the kinds of report and their templates for the pages. */
@Singleton
class TemplateRoom {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateRoom.class);

    private final Profiles profiles;
    private final TemplateShelf shelf;
    private final TemplateChecks checks;
    private final SettingRepository settings;

    TemplateRoom(ReportMaker maker, TemplateShelf shelf, TemplateChecks checks, SettingRepository settings) {
        this.profiles = maker.profiles();
        this.shelf = shelf;
        this.checks = checks;
        this.settings = settings;
    }

    /** Every kind of report, in each of its languages, by name. */
    List<TemplateLine> all(Language spoken) {
        return profiles.names().stream()
                .flatMap(name -> find(name).stream())
                .flatMap(profile -> Stream.of(Language.values())
                        .filter(language -> profile.languages().contains(language)
                                || profiles.hasTemplate(profile.name(), language))
                        .map(language -> line(profile, language, spoken, current(profile, language))))
                .toList();
    }

    /** The profile of that name; empty where there is none or its file cannot be read. */
    Optional<FunderProfile> find(String name) {
        if (!profiles.names().contains(name)) {
            return Optional.empty();
        }
        try {
            return profiles.find(name);
        } catch (ProfileProblem problem) {
            LOG.warn("A profile is left out: {}", problem.getMessage());
            return Optional.empty();
        }
    }

    Optional<byte[]> current(FunderProfile profile, Language language) {
        return profiles.template(profile.name(), language);
    }

    @ReadOnly
    public TemplateView view(FunderProfile profile, Language language, @Nullable String version, Language spoken) {
        List<TemplateVersion> versions = shelf.versions(profile.name(), language);
        Optional<byte[]> current = current(profile, language);
        TemplateVersion shown = versions.stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElse(null);
        Optional<byte[]> looked = shown == null ? current : shelf.bytes(profile.name(), language, shown.id());
        List<String> inUse = versions.stream()
                .filter(one -> shelf.isOwn(profile.name(), language)
                        && current.isPresent()
                        && shelf.bytes(profile.name(), language, one.id())
                                .filter(bytes -> Arrays.equals(bytes, current.get()))
                                .isPresent())
                .map(TemplateVersion::id)
                .toList();
        return new TemplateView(line(profile, language, spoken, looked), shown, versions, inUse, settings.zone());
    }

    private TemplateLine line(FunderProfile profile, Language language, Language spoken, Optional<byte[]> docx) {
        return new TemplateLine(
                profile.name(),
                profile.title().in(spoken),
                language,
                shelf.isOwn(profile.name(), language),
                docx.map(bytes -> checks.of(bytes, profile)).orElse(null));
    }
}
