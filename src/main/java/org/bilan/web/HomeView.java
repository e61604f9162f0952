package org.bilan.web;

import java.time.LocalDate;
import java.util.List;
import org.bilan.value.Money;
import org.bilan.value.Period;

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

    /** A report owed to a funder for a period. */
    public record Owed(
            String grant, String title, String funder, String kind, Period period, LocalDate dueOn, Urgency urgency) {}

    /** How near the day is: past, within thirty days, or later. */
    public enum Urgency {
        LATE,
        SOON,
        LATER
    }

    /** A grant of the year: its days and amount with the amendments, and its days that lie in the year. */
    public record GrantLine(String code, String title, String funder, Period period, Money amount, Period inYear) {}
}
