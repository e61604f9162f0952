package org.bilan.report;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.Telling;
import org.bilan.value.Language;
import org.bilan.value.Period;

/** Every report of a period beside every other: the annual one and those of the grants alive in it. */
@Singleton
public class YearStory {
    /** Pairs grow with the square of the reports. */
    public static final int MOST = 6;

    private final ReportMaker reports;
    private final GrantRepository grants;

    YearStory(ReportMaker reports, GrantRepository grants) {
        this.reports = reports;
        this.grants = grants;
    }

    /** Codes of the grants whose days touch the period, at most {@link #MOST}, those that give most first. */
    @ReadOnly
    public List<String> grantsOf(Period period) {
        try (Stream<Grant> all = grants.findAllOrderByCode()) {
            return all.filter(grant ->
                            !grant.start().isAfter(period.end()) && !grant.end().isBefore(period.start()))
                    .sorted(Comparator.comparingLong(Grant::amountMinor).reversed())
                    .limit(MOST)
                    .map(Grant::code)
                    .toList();
        }
    }

    /**
     * The annual report and those of these grants, each pair once, from the records as they are now.
     *
     * @throws ReportRefused if there is no such grant
     */
    public List<SameStory> compare(Period period, List<String> codes, Language language, LocalDate today) {
        List<Telling> tellings = new ArrayList<>();
        tellings.add(reports.telling(ReportRequest.annual(period, language, today)));
        codes.stream()
                .limit(MOST)
                .map(code -> reports.telling(ReportRequest.funder(code, period, language, today)))
                .forEach(tellings::add);
        List<SameStory> pairs = new ArrayList<>();
        for (int at = 0; at < tellings.size(); at++) {
            for (int other = at + 1; other < tellings.size(); other++) {
                pairs.add(SameStory.of(tellings.get(at), tellings.get(other)));
            }
        }
        return pairs;
    }
}
