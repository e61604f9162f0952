package org.bilan.web.profile;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileText;
import org.bilan.funding.Profiles;
import org.bilan.organization.SettingRepository;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads the profiles for the pages. */
@Singleton
class ProfileRoom {
    private static final int NAMED = 3;
    private static final int MOST_GRANTS = 50;

    private final Profiles profiles;
    private final ProfileGrants grants;
    private final SettingRepository settings;
    private final Clock clock;

    ProfileRoom(ReportMaker maker, ProfileGrants grants, SettingRepository settings, Clock clock) {
        this.profiles = maker.profiles();
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every profile, by name; one that cannot be read too, with its problem. */
    @ReadOnly
    List<ProfileLine> all(Language language) {
        Map<String, Long> uses = grants.count(FunderProfile.DEFAULT).stream()
                .collect(Collectors.toMap(ProfileGrants.Tally::profile, ProfileGrants.Tally::grants));
        return profiles.names().stream()
                .map(name -> line(name, language, uses.getOrDefault(name, 0L), NAMED))
                .toList();
    }

    private ProfileLine line(String name, Language language, long uses, int most) {
        FunderProfile profile = null;
        String problem = null;
        try {
            profile = profiles.find(name).orElse(null);
        } catch (ProfileProblem unreadable) {
            problem = unreadable.sentence(language);
        }
        return line(name, profile, problem, uses, most);
    }

    private ProfileLine line(
            String name, @Nullable FunderProfile profile, @Nullable String problem, long uses, int most) {
        List<GrantUse> named = uses == 0 ? List.of() : grants.find(name, FunderProfile.DEFAULT, most);
        return new ProfileLine(name, profile, problem, isShipped(name), profiles.isOwn(name), named, uses);
    }

    /** The profile of that name as it stands; empty where there is none, or it cannot be read. */
    Optional<ProfileText> find(String name) {
        try {
            return profiles.names().contains(name) ? profiles.text(name) : Optional.empty();
        } catch (ProfileProblem unreadable) {
            return Optional.empty();
        }
    }

    boolean isKnown(String name) {
        return profiles.names().contains(name);
    }

    boolean isOwn(String name) {
        return profiles.isOwn(name);
    }

    boolean isShipped(String name) {
        return profiles.shippedText(name).isPresent();
    }

    Optional<ProfileText> shipped(String name) {
        return profiles.shippedText(name);
    }

    /** How many grants are reported by the profile. */
    @ReadOnly
    long uses(String name) {
        return grants.count(FunderProfile.DEFAULT).stream()
                .filter(tally -> tally.profile().equals(name))
                .mapToLong(ProfileGrants.Tally::grants)
                .sum();
    }

    @ReadOnly
    ProfileView view(ProfileText text, Page page) {
        FunderProfile profile = text.profile();
        RuleWords words = words(profile, page);
        Optional<ProfileText> shipped = profiles.isOwn(text.name()) ? shipped(text.name()) : Optional.empty();
        return new ProfileView(
                line(text.name(), profile, null, uses(text.name()), MOST_GRANTS),
                profile,
                profile.rules().stream()
                        .map(rule -> RuleLine.of(rule, words, shipped))
                        .toList(),
                Stream.of(Language.values())
                        .filter(language -> profiles.hasTemplate(text.name(), language))
                        .toList(),
                MOST_GRANTS);
    }

    RuleWords words(FunderProfile profile, Page page) {
        return new RuleWords(page, profile, home());
    }

    /** The day that it is for the organization. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private Currency home() {
        try {
            return settings.currency();
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance("CAD");
        }
    }
}
