package org.bilan.report.fact;

import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.GrantProject;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectPartner;
import org.bilan.activity.Reach;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.Expense;
import org.bilan.finance.Explanation;
import org.bilan.finance.Forecast;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.NetAssets;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReconciliationItem;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.Narrative;
import org.bilan.funding.Obligation;
import org.bilan.organization.Organization;
import org.bilan.organization.Person;
import org.bilan.organization.Theme;
import org.bilan.report.ReportRequest;
import org.bilan.result.Indicator;
import org.bilan.result.Measurement;

/**
 * Everything a report may say, as plain records read in one transaction. After it, no database is asked any more: the
 * same facts, template and code give the same bytes.
 *
 * <p>{@code work} holds what touches the period, {@code workBefore} the activities and their
 * reach of the same days a year earlier. Money
 * reaches back to the start of the grants concerned, since their cumulative figures do, and never beyond the end of
 * the period.
 */
public record ReportFacts(
        ReportRequest request,
        Home home,
        Parties parties,
        Funding funding,
        Work work,
        Work workBefore,
        Finances finances,
        Results results) {

    /** The same facts for another request, which must be on the same records. */
    public ReportFacts asked(ReportRequest other) {
        return new ReportFacts(other, home, parties, funding, work, workBefore, finances, results);
    }

    /** The organization whose report it is, with the currency that it counts in and the day its fiscal years begin. */
    public record Home(Organization own, Currency currency, MonthDay fiscalYearStart) {
        public Home(Organization own, Currency currency) {
            this(own, currency, MonthDay.of(1, 1));
        }
    }

    public record Parties(List<Organization> organizations, List<Person> people, List<Theme> themes) {
        public Parties {
            organizations = List.copyOf(organizations);
            people = List.copyOf(people);
            themes = List.copyOf(themes);
        }
    }

    /**
     * The grants of the report with what hangs on them. In a funder's report: the grant itself, and every other that
     * pays for one of its projects or shares one of its expenses or of theirs. In an annual report: every grant alive
     * in the period or the year before, or whose money came then.
     */
    public record Funding(
            List<Grant> grants,
            List<Amendment> amendments,
            List<Instalment> instalments,
            List<Obligation> obligations,
            List<GrantProject> projects,
            List<Narrative> narratives,
            AgendaFacts agenda) {
        public Funding {
            grants = List.copyOf(grants);
            amendments = List.copyOf(amendments);
            instalments = List.copyOf(instalments);
            obligations = List.copyOf(obligations);
            projects = List.copyOf(projects);
            narratives = List.copyOf(narratives);
        }
    }

    /** Activities, in date order, with the projects they belong to and what hangs on both. */
    public record Work(
            List<Project> projects,
            List<ProjectPartner> projectPartners,
            List<Activity> activities,
            List<ActivityGrant> grants,
            List<ActivityPartner> partners,
            List<Reach> reach,
            List<Photo> photos) {
        public Work {
            projects = List.copyOf(projects);
            projectPartners = List.copyOf(projectPartners);
            activities = List.copyOf(activities);
            grants = List.copyOf(grants);
            partners = List.copyOf(partners);
            reach = List.copyOf(reach);
            photos = List.copyOf(photos);
        }

        public static Work none() {
            return new Work(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /**
     * Money planned, received and spent, up to the end of the period.
     *
     * @param alike in a funder's report, expenses of the period, of whatever grant, that may be one of the grant's entered
     *     again; in an annual one none, since it has every expense
     * @param subsidised parts charged to wage subsidies, of whatever report
     */
    public record Finances(
            List<BudgetLine> lines,
            List<Expense> expenses,
            List<Allocation> allocations,
            List<Receipt> receipts,
            List<ExchangeRate> rates,
            List<Explanation> explanations,
            List<Forecast> forecasts,
            List<NetAssets> netAssets,
            Optional<Books> books,
            List<Expense> alike,
            List<Allocation> subsidised) {
        public Finances {
            lines = List.copyOf(lines);
            expenses = List.copyOf(expenses);
            allocations = List.copyOf(allocations);
            receipts = List.copyOf(receipts);
            rates = List.copyOf(rates);
            explanations = List.copyOf(explanations);
            forecasts = List.copyOf(forecasts);
            netAssets = List.copyOf(netAssets);
            alike = List.copyOf(alike);
            subsidised = List.copyOf(subsidised);
        }
    }

    /** The latest comparison of exactly this period with the bookkeeper's books; the grant's own before the whole organization's. */
    public record Books(LedgerReconciliation kept, List<ReconciliationItem> items) {
        public Books {
            items = List.copyOf(items);
        }
    }

    /**
     * The indicators of the report, those of others that hang below them, and the measurements of both that began by the
     * end of the period.
     */
    public record Results(List<Indicator> indicators, List<Indicator> below, List<Measurement> measurements) {
        public Results {
            below = List.copyOf(below);
            indicators = List.copyOf(indicators);
            measurements = List.copyOf(measurements);
        }
    }
}
