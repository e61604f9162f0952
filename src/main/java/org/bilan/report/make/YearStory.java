package org.bilan.report.make;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.SubmittedReports.Listed;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.StoryWords;
import org.bilan.report.story.Telling;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Every report of a period beside every other: the annual one and those of the grants alive in it. What was submitted is
 * told as it was, whatever days of the period it is about; everything else from the records as they are now.
 */
@Singleton
public class YearStory {
    private static final String ANNUAL = "annual";

    private final ReportMaker reports;
    private final GrantRepository grants;
    private final SubmittedReports submitted;

    YearStory(ReportMaker reports, GrantRepository grants, SubmittedReports submitted) {
        this.reports = reports;
        this.grants = grants;
        this.submitted = submitted;
    }

    /**
     * What is to be compared.
     *
     * @param grants codes of those whose reports are; none for all that are alive in the period
     */
    public record Asked(Period period, List<String> grants, Language language, LocalDate today) {
        public Asked {
            grants = List.copyOf(grants);
        }
    }

    /**
     * A report among those compared.
     *
     * @param id the same as long as it is compared: {@code annual}, a grant's code, or the id of a sealed package
     * @param sealed null for one that is told from the records of now
     */
    private record Chosen(
            String id, @Nullable String grant, @Nullable Listed sealed) {}

    /**
     * Tells of each pair once, the annual report first, then by the grants that give most.
     *
     * @throws ReportRefused if there is no such grant
     */
    public StoryTable compare(Asked asked, Consumer<SameStory> each) {
        List<Chosen> chosen = chosen(asked);
        List<Telling> tellings =
                chosen.stream().map(one -> telling(one, asked).orElse(null)).toList();
        List<StoryTable.Report> named = new ArrayList<>();
        List<StoryTable.Pair> pairs = new ArrayList<>();
        for (int at = 0; at < tellings.size(); at++) {
            Telling one = tellings.get(at);
            if (one == null) {
                continue;
            }
            named.add(new StoryTable.Report(chosen.get(at).id(), one.name(), one.isFrozen()));
            for (int other = at + 1; other < tellings.size(); other++) {
                Telling second = tellings.get(other);
                if (second != null && one.period().overlaps(second.period())) {
                    SameStory story = SameStory.of(one, second);
                    pairs.add(StoryTable.Pair.of(
                            chosen.get(at).id(), chosen.get(other).id(), story));
                    each.accept(story);
                }
            }
        }
        return new StoryTable(named, pairs);
    }

    /** One pair of those that {@link #compare} told of, by the ids of its reports; empty if there is no such any more. */
    public Optional<SameStory> pair(Asked asked, String first, String second) {
        List<Chosen> chosen = chosen(asked);
        return find(chosen, first, asked)
                .flatMap(one -> find(chosen, second, asked).map(other -> SameStory.of(one, other)));
    }

    private Optional<Telling> find(List<Chosen> chosen, String id, Asked asked) {
        return chosen.stream().filter(one -> one.id().equals(id)).findFirst().flatMap(one -> telling(one, asked));
    }

    /** What was submitted for exactly the period stands for what would be made of it now. */
    private List<Chosen> chosen(Asked asked) {
        List<Listed> sealed = submitted.during(asked.period());
        List<String> codes = asked.grants().isEmpty() ? grantsOf(asked.period()) : asked.grants();
        List<Chosen> all = new ArrayList<>();
        add(all, null, sealed, asked);
        codes.stream().distinct().forEach(code -> add(all, code, sealed, asked));
        return all;
    }

    private static void add(List<Chosen> all, @Nullable String grant, List<Listed> sealed, Asked asked) {
        List<Listed> own = sealed.stream()
                .filter(one -> Objects.equals(one.grant(), grant))
                .toList();
        if (own.stream().noneMatch(one -> one.period().equals(asked.period()))) {
            all.add(new Chosen(grant == null ? ANNUAL : grant, grant, null));
        }
        own.forEach(one -> all.add(new Chosen(one.id(), grant, one)));
    }

    /** Codes of the grants whose days touch the period, those that give most first. */
    @ReadOnly
    List<String> grantsOf(Period period) {
        try (Stream<Grant> all = grants.findAllOrderByCode()) {
            return all.filter(grant ->
                            !grant.start().isAfter(period.end()) && !grant.end().isBefore(period.start()))
                    .sorted(Comparator.comparingLong(Grant::amountMinor).reversed())
                    .map(Grant::code)
                    .toList();
        }
    }

    private Optional<Telling> telling(Chosen one, Asked asked) {
        Listed sealed = one.sealed();
        if (sealed == null) {
            String grant = one.grant();
            return Optional.of(reports.telling(
                    grant == null
                            ? ReportRequest.annual(asked.period(), asked.language(), asked.today())
                            : ReportRequest.funder(grant, asked.period(), asked.language(), asked.today())));
        }
        StoryWords words = new StoryWords(asked.language());
        return submitted.open(one.id()).map(opened -> {
            Telling told = reports.telling(opened.facts(), opened.profile(), opened.trace());
            boolean whole = sealed.period().equals(asked.period());
            return told.named(words.submitted(
                    told.name(), sealed.submittedOn(), sealed.version(), whole ? null : sealed.period()));
        });
    }
}
