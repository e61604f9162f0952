package org.bilan.report.sketch;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.Amendment;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantKind;
import org.bilan.funding.Instalment;
import org.bilan.funding.Narrative;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.ProfileKind;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRole;
import org.bilan.organization.Person;
import org.bilan.organization.Theme;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.report.ReportWords;
import org.bilan.report.fact.PictureSource;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.field.StoryFields;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReportSources;
import org.bilan.value.Fiscal;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Period;

/**
 * Facts that nobody ever entered, to try a template with: the same for the same profile, language and choice. Every name
 * of the catalogue has a value in them, in some places none where it may be left out; amounts are from cents to millions
 * and below zero.
 */
public final class MadeUpFacts {
    static final Period YEAR = Period.parse("2024-09-01/2025-08-31");
    static final LocalDate DATE = LocalDate.parse("2025-10-15");
    static final Currency HOME = Currency.getInstance("CAD");
    private static final MonthDay FISCAL = MonthDay.of(9, 1);

    private final ReportRequest request;
    private final FunderProfile profile;
    private final MadeUp much;
    private final Messages words;

    private MadeUpFacts(FunderProfile profile, Language language, MadeUp much) {
        this.profile = profile;
        this.much = much;
        this.words = ReportWords.in(language);
        this.request = request(profile, language).annexing(MadeUpAnnexes.parts(much, words));
    }

    public static ReportFacts of(FunderProfile profile, Language language, MadeUp much) {
        return new MadeUpFacts(profile, language, much).facts();
    }

    public static Material material(FunderProfile profile, Language language, MadeUp much) {
        return new Material(of(profile, language, much), profile, pictures(), new MadeUpAnnexes(), StoryFields::typed);
    }

    /** What a report on them is made from: a template, and made-up pictures and annexes; no form of a funder. */
    public static ReportSources sources(FunderProfile profile, byte[] template) {
        return new ReportSources(profile, template, pictures(), new MadeUpAnnexes(), form -> Optional.empty());
    }

    public static ReportRequest request(FunderProfile profile, Language language) {
        boolean annual = profile.kind() == ProfileKind.ANNUAL;
        ReportRequest asked = annual
                ? ReportRequest.annual(YEAR, language, DATE)
                : ReportRequest.funder(MadeUp.GRANT, YEAR, language, DATE);
        return asked.with(profile.name()).as(Set.of(ReportFormat.DOCX, ReportFormat.PDF));
    }

    private ReportFacts facts() {
        List<Organization> organizations = organizations();
        List<Grant> grants = grants();
        List<Amendment> amendments = amendments();
        List<Instalment> instalments = instalments();
        List<Obligation> obligations = obligations();
        MadeUpWork work = new MadeUpWork(much, words, YEAR);
        return new ReportFacts(
                request,
                new ReportFacts.Home(organizations.get(0), HOME, FISCAL),
                new ReportFacts.Parties(organizations, people(), themes()),
                new ReportFacts.Funding(
                        grants,
                        amendments,
                        instalments,
                        obligations,
                        work.grantProjects(),
                        narratives(),
                        agenda(grants, amendments, instalments, obligations)),
                work.whole(),
                new MadeUpWork(much, words, YEAR.yearBefore()).counted(),
                new MadeUpMoney(much, words).finances(grants),
                new MadeUpResults(much, words).results());
    }

    private AgendaFacts agenda(
            List<Grant> grants,
            List<Amendment> amendments,
            List<Instalment> instalments,
            List<Obligation> obligations) {
        boolean annual = request.kind() == ReportKind.ANNUAL;
        return new AgendaFacts(
                grants,
                amendments,
                instalments,
                obligations,
                List.of(),
                annual ? Map.of() : Map.of(profile.name(), profile),
                annual ? profile : null,
                new Fiscal(FISCAL));
    }

    /** The organization itself, a funder with a short name and one with a long one, partners of both genders, a coalition. */
    private List<Organization> organizations() {
        Stream<Organization> own = Stream.of(new Organization(
                "ORG",
                words.say("made.organization"),
                words.say("made.organization.short"),
                List.of(OrganizationRole.MEMBER),
                "CA",
                List.of(),
                "https://exemple.invalid",
                "essai@exemple.invalid",
                null));
        Stream<Organization> others = IntStream.range(0, 4)
                .mapToObj(at -> new Organization(
                        "O" + at,
                        words.say("made.organization." + at),
                        at % 2 == 0 ? null : words.say("made.organization." + at + ".short"),
                        List.of(
                                at < 2
                                        ? OrganizationRole.FUNDER
                                        : at == 2 ? OrganizationRole.PARTNER : OrganizationRole.COALITION),
                        at % 2 == 0 ? "CA" : "MX",
                        List.of(),
                        at % 2 == 0 ? null : "https://exemple.invalid/" + at,
                        at % 2 == 0 ? null : "essai" + at + "@exemple.invalid",
                        null));
        return Stream.concat(own, others).toList();
    }

    private List<Person> people() {
        return IntStream.range(0, Math.min(12, much.most() + much.some()))
                .mapToObj(at -> new Person(
                        "P" + at,
                        words.say("made.person." + at % 4),
                        at % 5 == 4 ? null : words.say("made.function." + at % 4),
                        List.of("team", "board", words.say("made.committee")).get(at % 3),
                        at % 3 != 0 ? "O2" : null,
                        at % 3 == 1 ? FuzzyDate.parse("2024-09/2025-08") : null,
                        at % 3 == 0 ? new java.math.BigDecimal(at % 2 == 0 ? "35" : "17.5") : null,
                        at % 3 != 0,
                        at % 3 == 0 ? MadeUp.GRANT : null))
                .toList();
    }

    private List<Theme> themes() {
        int count = much == MadeUp.MANY ? 5 : much == MadeUp.FEW ? 2 : 0;
        return IntStream.range(0, count)
                .mapToObj(at -> new Theme(
                        "theme-" + at,
                        words.say("made.theme." + at % 3) + (at < 3 ? "" : " " + at),
                        at == 3 ? "theme-0" : null,
                        at))
                .toList();
    }

    /** The reported one, one in another currency, and some more. */
    private List<Grant> grants() {
        int more = much == MadeUp.MANY ? 5 : much == MadeUp.FEW ? 1 : 0;
        boolean annual = request.kind() == ReportKind.ANNUAL;
        return IntStream.range(annual && much == MadeUp.NOTHING ? 1 : 0, 1 + more)
                .mapToObj(at -> new Grant(
                        at == 0 ? MadeUp.GRANT : MadeUp.GRANT + at,
                        at % 2 == 0 ? "O0" : "O1",
                        at == 0 && much == MadeUp.MANY
                                ? words.say("made.grant.long")
                                : words.say("made.grant") + (at == 0 ? "" : " " + at),
                        much == MadeUp.NOTHING ? null : words.say("made.programme"),
                        much == MadeUp.NOTHING ? null : "ABC-2024-00" + at,
                        GrantKind.values()[at % GrantKind.values().length],
                        much == MadeUp.NOTHING ? 0 : at == 0 ? 1_234_567_89L : 45_000_00L,
                        "CAD",
                        YEAR.start(),
                        YEAR.end().plusMonths(6L * at),
                        YEAR.start().minusDays(20),
                        at == 0 && !annual ? profile.name() : null,
                        at % 2 == 0,
                        null,
                        new java.math.BigDecimal("10")))
                .toList();
    }

    private List<Amendment> amendments() {
        return IntStream.rangeClosed(1, Math.min(2, much.some()))
                .mapToObj(number -> new Amendment(
                        null,
                        MadeUp.GRANT,
                        number,
                        YEAR.start().plusMonths(3L * number),
                        number == 1 ? -12_500_00L : null,
                        number == 1 ? null : YEAR.end().plusMonths(2),
                        words.say("made.amendment")))
                .toList();
    }

    private List<Instalment> instalments() {
        return IntStream.rangeClosed(1, much.some())
                .mapToObj(number -> new Instalment(
                        null,
                        MadeUp.GRANT,
                        number,
                        YEAR.start().plusDays(40L * number),
                        150_000_00L + number,
                        number % 2 == 1 ? words.say("made.condition") : null,
                        number < 6 ? YEAR.start().plusDays(40L * number + 9) : null,
                        number < 6 ? Long.valueOf(150_000_00L + number - (number == 3 ? 40_000_00L : 0)) : null))
                .toList();
    }

    private List<Obligation> obligations() {
        return IntStream.range(0, Math.min(3, much.some()))
                .mapToObj(at -> new Obligation(
                        null,
                        MadeUp.GRANT,
                        ObligationKind.values()[at],
                        YEAR.start(),
                        YEAR.end(),
                        YEAR.end().plusDays(30L * (at + 1)),
                        at == 0 ? YEAR.end().plusDays(12) : null,
                        null))
                .toList();
    }

    /** A text for every section of the profile and for every theme. */
    private List<Narrative> narratives() {
        if (much == MadeUp.NOTHING) {
            return List.of();
        }
        String text = words.say(much == MadeUp.MANY ? "made.story.long" : "made.story");
        Stream<String> sections = profile.sections().stream().map(one -> one.code());
        Stream<String> themes =
                request.kind() == ReportKind.ANNUAL ? themes().stream().map(Theme::code) : Stream.of();
        return Stream.concat(sections, themes)
                .map(section -> new Narrative(
                        null,
                        request.narrativeKey(),
                        YEAR.start(),
                        YEAR.end(),
                        section,
                        request.language().code(),
                        "narratives/" + section + ".md",
                        text))
                .toList();
    }

    /** A drawn picture for every photo. */
    static PictureSource pictures() {
        byte[] drawn = MadeUpPicture.jpeg();
        return file -> Optional.of(drawn.clone());
    }
}
