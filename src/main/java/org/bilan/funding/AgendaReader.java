package org.bilan.funding;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bilan.organization.SettingRepository;

/** Reads what an agenda of the whole organization is made from, in one transaction. */
@Singleton
public class AgendaReader {
    private final GrantRepository grants;
    private final AmendmentRepository amendments;
    private final InstalmentRepository instalments;
    private final ObligationRepository obligations;
    private final DutyRepository duties;
    private final SettingRepository settings;
    private final Profiles profiles;

    AgendaReader(
            GrantRepository grants,
            AmendmentRepository amendments,
            InstalmentRepository instalments,
            ObligationRepository obligations,
            DutyRepository duties,
            SettingRepository settings,
            @Value("${bilan.home}") String home) {
        this.grants = grants;
        this.amendments = amendments;
        this.instalments = instalments;
        this.obligations = obligations;
        this.duties = duties;
        this.settings = settings;
        this.profiles = new Profiles(Path.of(home));
    }

    /**
     * What was read.
     *
     * @param problems of profiles whose file cannot be used: their rules are missing among the facts
     */
    public record Reading(AgendaFacts facts, List<ProfileProblem> problems) {}

    @ReadOnly
    public Reading read() {
        List<ProfileProblem> problems = new ArrayList<>();
        List<Grant> all = listed(grants.findAllOrderByCode());
        Map<String, FunderProfile> named = new TreeMap<>();
        Stream.concat(
                        Stream.of(FunderProfile.DEFAULT),
                        all.stream().map(Grant::profile).filter(Objects::nonNull))
                .distinct()
                .forEach(name -> find(name, problems).ifPresent(profile -> named.put(name, profile)));
        AgendaFacts facts = new AgendaFacts(
                all,
                listed(amendments.findAllOrderByGrantAndNumber()),
                listed(instalments.findAllOrderByGrantAndNumber()),
                listed(obligations.findAllOrderByGrantAndKindAndPeriodStartAndPeriodEnd()),
                listed(duties.findAllOrderByRuleAndPeriodStartAndPeriodEnd()),
                named,
                find(FunderProfile.ANNUAL, problems).orElse(null),
                settings.fiscal());
        return new Reading(facts, List.copyOf(problems));
    }

    /** The profile, or a problem more. */
    private Optional<FunderProfile> find(String name, List<ProfileProblem> problems) {
        try {
            return profiles.find(name);
        } catch (ProfileProblem problem) {
            problems.add(problem);
            return Optional.empty();
        }
    }

    private static <T> List<T> listed(Stream<T> records) {
        try (records) {
            return records.toList();
        }
    }
}
