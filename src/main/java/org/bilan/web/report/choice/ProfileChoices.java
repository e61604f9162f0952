package org.bilan.web.report.choice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileKind;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of report that can be chosen; one whose file cannot be read is left out, its own reports tell why. */
@Singleton
public class ProfileChoices {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileChoices.class);

    private final Profiles profiles;

    ProfileChoices(ReportMaker maker) {
        this.profiles = maker.profiles();
    }

    public List<ProfileChoice> all(Language language) {
        return profiles.names().stream()
                .flatMap(name -> find(name).stream())
                .filter(profile -> profile.kind() != ProfileKind.LETTER)
                .map(profile -> new ProfileChoice(
                        profile.name(),
                        profile.title().in(language),
                        kind(profile),
                        offered(profile),
                        profile.languages()))
                .toList();
    }

    public Optional<FunderProfile> find(String name) {
        try {
            return profiles.find(name);
        } catch (ProfileProblem problem) {
            LOG.warn("A profile is left out: {}", problem.getMessage());
            return Optional.empty();
        }
    }

    /** The one chosen, else the grant's own, else the usual one of its kind. */
    static String name(String chosen, ReportKind kind, @Nullable GrantChoice grant) {
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (kind == ReportKind.ANNUAL || grant == null) {
            return FunderProfile.ANNUAL;
        }
        return Optional.ofNullable(grant.profile()).orElse(FunderProfile.DEFAULT);
    }

    public static ReportKind kind(FunderProfile profile) {
        return profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER;
    }

    private List<Language> offered(FunderProfile profile) {
        return isFormOnly(profile) ? profile.languages() : languages(profile);
    }

    /** Whether it has no Word template at all, but a funder's form or portal. */
    private boolean isFormOnly(FunderProfile profile) {
        return languages(profile).isEmpty() && (!profile.forms().isEmpty() || profile.hasPortal());
    }

    /** As it can be made: without what a Word template is needed for where the profile has none. */
    public ReportRequest possible(ReportRequest request) {
        return Optional.ofNullable(request.profile())
                        .flatMap(this::find)
                        .filter(this::isFormOnly)
                        .isPresent()
                ? request.ofFunder()
                : request;
    }

    List<Language> languages(FunderProfile profile) {
        return Stream.of(Language.values())
                .filter(language -> profiles.hasTemplate(profile.name(), language))
                .toList();
    }
}
