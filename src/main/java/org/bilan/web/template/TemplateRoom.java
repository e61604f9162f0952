package org.bilan.web.template;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.Profiles;
import org.bilan.organization.SettingRepository;
import org.bilan.report.make.ReportMaker;
import org.bilan.template.TemplateFinding;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the kinds of report and their templates for the pages. */
@Singleton
class TemplateRoom {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateRoom.class);

    /** Older versions are listed without what they ask for. */
    private static final int MOST_COMPARED = 10;

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
                        .map(language -> new NamedTemplate(profile, language))
                        .map(named -> line(named, spoken, current(named))))
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

    /** The template of an address; empty where there is no such kind of report or language. */
    Optional<NamedTemplate> named(String profile, String language) {
        return find(profile).flatMap(found -> Language.of(language).map(spoken -> new NamedTemplate(found, spoken)));
    }

    /** The template in use. */
    Optional<byte[]> current(NamedTemplate named) {
        return profiles.template(named.profile().name(), named.language());
    }

    /** A version, or the template in use where none is named. */
    Optional<byte[]> bytes(NamedTemplate named, @Nullable String version) {
        return version == null || version.isEmpty() ? current(named) : shelf.bytes(named, version);
    }

    /** Whether no report can be made with a template. */
    boolean hasErrors(NamedTemplate named, byte[] docx) {
        return checks.of(docx, named.profile()).stream().anyMatch(TemplateFinding::isError);
    }

    @ReadOnly
    public TemplateView view(NamedTemplate named, @Nullable String version, Language spoken) {
        List<TemplateVersion> versions = shelf.versions(named);
        TemplateVersion shown = versions.stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElse(null);
        Optional<byte[]> looked = bytes(named, shown == null ? null : shown.id());
        return new TemplateView(line(named, spoken, looked), shown, versions, shelf.inUse(named), settings.zone());
    }

    /** What each of the newest versions asks for that the template in use does not, and the reverse. */
    Map<String, AskedChange> compared(NamedTemplate named, Language spoken) {
        Map<String, AskedChange> all = new LinkedHashMap<>();
        Optional<byte[]> current = current(named);
        List<String> inUse = shelf.inUse(named);
        shelf.versions(named).stream()
                .limit(MOST_COMPARED)
                .filter(version -> !inUse.contains(version.id()))
                .forEach(version -> all.put(
                        version.id(),
                        AskedChange.between(
                                current.map(bytes -> checks.asks(bytes, named.profile()))
                                        .orElse(List.of()),
                                checks.asks(shelf.bytes(named, version.id()).orElseThrow(), named.profile()),
                                named.language())));
        return all;
    }

    private TemplateLine line(NamedTemplate named, Language spoken, Optional<byte[]> docx) {
        return new TemplateLine(
                named.profile().name(),
                named.profile().title().in(spoken),
                named.language(),
                shelf.isOwn(named),
                docx.map(bytes -> checks.of(bytes, named.profile())).orElse(null));
    }
}
