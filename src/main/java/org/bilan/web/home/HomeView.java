package org.bilan.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.funding.DueState;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.record.RecordLink;
import org.jspecify.annotations.Nullable;

/** The home page of one fiscal year. {@code isEmpty} where nothing was entered yet. */
public record HomeView(
        String organization,
        Period year,
        List<Period> years,
        long activities,
        List<Owed> owed,
        List<GrantLine> grants,
        boolean isEmpty) {
    public HomeView {
        years = List.copyOf(years);
        owed = List.copyOf(owed);
        grants = List.copyOf(grants);
    }

    /**
     * A report owed to a funder for a period, or by the organization itself: then without grant and funder, and by a
     * rule. {@code entered} where people wrote its day down.
     */
    public record Owed(
            @Nullable String grant,
            String title,
            @Nullable String funder,
            String kind,
            @Nullable String rule,
            boolean entered,
            Period period,
            LocalDate dueOn,
            DueState state) {
        /** Where one says when a duty of the organization's own was seen to; the form comes back to {@code from}. */
        public String sent(Page from) {
            Object[] key = {
                "rule", Objects.requireNonNull(rule), "period_start", period.start(), "period_end", period.end()
            };
            return entered
                    ? RecordLink.edit(from, "duties", key)
                    : RecordLink.add(
                            from,
                            "duties",
                            Stream.concat(Stream.of(key), Stream.of("due_on", dueOn))
                                    .toArray());
        }

        /** The story of its grant. */
        public String address() {
            return RecordLink.page("/grants/", Objects.requireNonNull(grant));
        }
    }

    /** A grant of the year: its days and amount with the amendments, and its days that lie in the year. */
    public record GrantLine(String code, String title, String funder, Period period, Money amount, Period inYear) {
        public String address() {
            return RecordLink.page("/grants/", code);
        }
    }
}
