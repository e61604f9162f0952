package org.bilan.funding;

import java.util.List;
import java.util.Map;
import org.bilan.value.Fiscal;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda is made from.
 *
 * @param profiles by the names that grants give; a grant whose profile is not there has no rules
 * @param own the profile with the standing duties of the organization; absent where only grants are of interest
 * @param duties what became of standing duties
 */
public record AgendaFacts(
        List<Grant> grants,
        List<Amendment> amendments,
        List<Instalment> instalments,
        List<Obligation> obligations,
        List<Duty> duties,
        Map<String, FunderProfile> profiles,
        @Nullable FunderProfile own,
        Fiscal fiscal) {
    public AgendaFacts {
        grants = List.copyOf(grants);
        amendments = List.copyOf(amendments);
        instalments = List.copyOf(instalments);
        obligations = List.copyOf(obligations);
        duties = List.copyOf(duties);
        profiles = Map.copyOf(profiles);
    }

    /** Of these grants alone, and without the organization's own duties. */
    public AgendaFacts only(List<Grant> some) {
        return new AgendaFacts(some, amendments, instalments, obligations, List.of(), profiles, null, fiscal);
    }

    /** Of these grants and the organization itself. */
    public AgendaFacts withOwn(List<Grant> some) {
        return new AgendaFacts(some, amendments, instalments, obligations, duties, profiles, own, fiscal);
    }

    /** The rules of a grant's profile, in force when it was agreed. */
    List<ProfileRule> rules(Grant grant) {
        FunderProfile profile = profiles.get(grant.profile() == null ? FunderProfile.DEFAULT : grant.profile());
        return profile == null ? List.of() : profile.rules();
    }
}
