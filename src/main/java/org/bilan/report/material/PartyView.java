package org.bilan.report.material;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilan.finance.FundingSource;
import org.bilan.funding.Grant;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRole;
import org.bilan.organization.Person;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** The organizations and people of a report, and the names by which its readers know them and the grants they give. */
public final class PartyView {
    static final String TEAM = "team";
    public static final String BOARD = "board";

    private static final Pattern LETTERS = Pattern.compile("\\(([^)]{2,12})\\)");

    private final Material from;
    private final Map<String, Organization> organizations;

    PartyView(Material from) {
        this.from = from;
        this.organizations = from.facts().parties().organizations().stream()
                .collect(Collectors.toMap(Organization::code, Function.identity()));
    }

    public Optional<Organization> organization(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(organizations.get(code));
    }

    /** The organization's name, or the text itself where it is no code: people may name someone who has no record. */
    public String nameOf(String codeOrName) {
        return organization(codeOrName).map(Organization::name).orElse(codeOrName);
    }

    /** The short name that people use: the acronym if there is one. */
    public String shortNameOf(String codeOrName) {
        return organization(codeOrName)
                .map(found -> found.acronym() != null ? found.acronym() : found.name())
                .orElse(codeOrName);
    }

    /** The short name with the article that its language gives to such a body, {@code le MRIF}; empty if that is not known. */
    public Optional<String> withArticle(FundingSource source) {
        return from.grant(source.grant())
                .map(Grant::funder)
                .flatMap(this::organization)
                .flatMap(funder -> {
                    String first = TextFold.fold(funder.name()).split("[^a-z]+", 2)[0];
                    String key = "article." + first;
                    return from.words().has(key)
                            ? Optional.of(from.say(key, shortNameOf(funder.code())))
                            : Optional.empty();
                });
    }

    public List<Organization> allies() {
        return from.facts().parties().organizations().stream()
                .filter(one -> one.roles().contains(OrganizationRole.COALITION))
                .toList();
    }

    public List<Person> team() {
        return people(TEAM);
    }

    public List<Person> people(String body) {
        return from.facts().parties().people().stream()
                .filter(person -> body.equals(person.body()))
                .toList();
    }

    /** Whether someone sits on a body that is neither the team nor the board. */
    public static boolean isCommittee(Person person) {
        String body = person.body();
        return body != null && !body.equals(TEAM) && !body.equals(BOARD);
    }

    /** The funder's short name, and the programme or title where the same funder gave several. */
    public String grantLabel(Grant grant) {
        Set<String> once = new HashSet<>();
        Set<String> several = from.grantsOfPeriod().stream()
                .map(Grant::funder)
                .filter(funder -> !once.add(funder))
                .collect(Collectors.toSet());
        String funder = shortNameOf(grant.funder());
        if (!several.contains(grant.funder())) {
            return funder;
        }
        return funder + ", " + shortened(grant.programme() == null ? grant.title() : shortProgramme(grant.programme()));
    }

    /** Beside others in a chart or table a long title is told by its first words. */
    private static String shortened(String title) {
        int end = title.length() <= 34 ? -1 : title.lastIndexOf(' ', 33);
        return end <= 0 ? title : title.substring(0, end).replaceAll("[ ,:;\\u00a0]+$", "") + "…";
    }

    /** Programmes are known by the letters that stand in brackets after their name. */
    private static String shortProgramme(String programme) {
        Matcher letters = LETTERS.matcher(programme);
        return letters.find() ? letters.group(1) : programme;
    }
}
