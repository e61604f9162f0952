package org.bilan.exchange;

import static org.bilan.exchange.Cells.COUNTRY;
import static org.bilan.exchange.Cells.CURRENCY;
import static org.bilan.exchange.Cells.DATE;
import static org.bilan.exchange.Cells.DAY;
import static org.bilan.exchange.Cells.NAME;
import static org.bilan.exchange.Cells.NUMBER;
import static org.bilan.exchange.Cells.RATE;
import static org.bilan.exchange.Cells.TEXT;
import static org.bilan.exchange.Cells.YES_NO;

import java.util.List;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityGrant;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityMode;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Consent;
import org.bilan.activity.Gender;
import org.bilan.activity.GrantProject;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.activity.ProjectPartner;
import org.bilan.activity.ProjectStatus;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.CostCategory;
import org.bilan.finance.CostKind;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.Expense;
import org.bilan.finance.Explanation;
import org.bilan.finance.Forecast;
import org.bilan.finance.NetAssets;
import org.bilan.finance.RateSpan;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.funding.Amendment;
import org.bilan.funding.Duty;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantKind;
import org.bilan.funding.Instalment;
import org.bilan.funding.Narrative;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.RatePolicy;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRole;
import org.bilan.organization.Person;
import org.bilan.organization.Setting;
import org.bilan.organization.Theme;
import org.bilan.result.Aggregation;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorLevel;
import org.bilan.result.Measurement;

/**
 * Every table of the data folder with its columns: a column more is a line more here, or in {@link LedgerTables}, and a
 * component of its record.
 */
final class Tables {
    static final Layout<Setting> SETTINGS = Layout.of("settings", Setting.class)
            .required("key", SettingCell.keys())
            .required("value", new SettingCell());

    static final Layout<Organization> ORGANIZATIONS = Layout.of("organizations", Organization.class)
            .required("code", NAME)
            .required("name", TEXT)
            .optional("acronym", TEXT)
            .optional("roles", new ListCell(WordCell.of(OrganizationRole.class)))
            .optional("country", COUNTRY)
            .optional("aliases", new ListCell(TEXT))
            .optional("website", TEXT)
            .optional("email", TEXT)
            .optional("notes", TEXT);

    static final Layout<Person> PEOPLE = Layout.of("people", Person.class)
            .required("code", NAME)
            .required("name", TEXT)
            .optional("function", TEXT)
            .optional("body", TEXT)
            .optional("organization", new CodeCell("organizations"))
            .optional("date", DATE)
            .optional("hours_per_week", "weeklyHours", DecimalCell.notNegative())
            .optional("volunteer", YES_NO)
            .optional("grant", new CodeCell("grants"));

    static final Layout<Theme> THEMES = Layout.of("themes", Theme.class)
            .required("code", NAME)
            .required("title", TEXT)
            .optional("parent", NAME)
            .optional("position", WholeCell.from(0));

    static final Layout<Project> PROJECTS = Layout.of("projects", Project.class)
            .required("code", NAME)
            .required("title", TEXT)
            .optional("theme", new CodeCell("themes"))
            .optional("countries", new ListCell(COUNTRY))
            .optional("region", TEXT)
            .optional("start", DAY)
            .optional("end", DAY)
            .optional("objective", TEXT)
            .links("partners", "organizations", ProjectPartner.class)
            .optional("sectors", new ListCell(TEXT))
            .optional("sdgs", new ListCell(WordCell.numbers(1, 17)))
            .optional("status", WordCell.of(ProjectStatus.class))
            .inOrder("start", "end");

    static final Layout<Grant> GRANTS = Layout.of("grants", Grant.class)
            .required("code", NAME)
            .required("funder", new CodeCell("organizations"))
            .required("title", TEXT)
            .optional("programme", TEXT)
            .optional("agreement", TEXT)
            .required("kind", WordCell.of(GrantKind.class))
            .required("amount", "amountMinor", AmountCell.in("currency"))
            .required("currency", CURRENCY)
            .required("start", DAY)
            .required("end", DAY)
            .optional("signed_on", DAY)
            .optional("profile", TEXT)
            .optional("public_aid", YES_NO)
            .optional("lead", TEXT)
            .links("projects", "projects", GrantProject.class)
            .optional("variance_threshold_percent", DecimalCell.notNegative())
            .optional("rate_policy", WordCell.of(RatePolicy.class))
            .optional("agreed_rate", RATE)
            .optional("agreed_currency", CURRENCY)
            .inOrder("start", "end");

    static final Layout<Amendment> AMENDMENTS = Layout.of("amendments", Amendment.class)
            .required("grant", new CodeCell("grants"))
            .required("number", WholeCell.from(1))
            .required("signed_on", DAY)
            .optional(
                    "amount_change",
                    "amountChangeMinor",
                    AmountCell.inThatOfGrant().orNegative())
            .optional("new_end", DAY)
            .optional("note", TEXT);

    static final Layout<BudgetLine> BUDGET_LINES = Layout.of("budget_lines", BudgetLine.class)
            .required("grant", new CodeCell("grants"))
            .required("version", WholeCell.from(0))
            .required("line", NAME)
            .optional("parent", NAME)
            .required("title", TEXT)
            .required("category", WordCell.of(CostCategory.class))
            .required("amount", "amountMinor", AmountCell.inThatOfGrant())
            .optional("kind", WordCell.of(CostKind.class));

    static final Layout<Instalment> INSTALMENTS = Layout.of("instalments", Instalment.class)
            .required("grant", new CodeCell("grants"))
            .required("number", WholeCell.from(1))
            .required("expected_on", DAY)
            .required("amount", "amountMinor", AmountCell.inThatOfGrant())
            .optional("condition", TEXT)
            .optional("received_on", DAY)
            .optional("received_amount", "receivedMinor", AmountCell.inThatOfGrant());

    static final Layout<Obligation> OBLIGATIONS = Layout.of("obligations", Obligation.class)
            .required("grant", new CodeCell("grants"))
            .required("kind", WordCell.of(ObligationKind.class))
            .required("period_start", DAY)
            .required("period_end", DAY)
            .required("due_on", DAY)
            .optional("submitted_on", DAY)
            .optional("accepted_on", DAY)
            .inOrder("period_start", "period_end")
            .inOrder("submitted_on", "accepted_on");

    static final Layout<Duty> DUTIES = Layout.of("duties", Duty.class)
            .required("rule", NAME)
            .required("period_start", DAY)
            .required("period_end", DAY)
            .required("due_on", DAY)
            .optional("submitted_on", DAY)
            .inOrder("period_start", "period_end");

    static final Layout<Receipt> RECEIPTS = Layout.of("receipts", Receipt.class)
            .required("code", NAME)
            .required("received_on", DAY)
            .required("source", TEXT)
            .optional("grant", new CodeCell("grants"))
            .required("kind", WordCell.of(ReceiptKind.class))
            .required("amount", "amountMinor", AmountCell.in("currency"))
            .required("currency", CURRENCY)
            .optional("rate", RATE)
            .optional("approximate", YES_NO)
            .optional("note", TEXT);

    static final Layout<Expense> EXPENSES = Layout.of("expenses", Expense.class)
            .required("code", NAME)
            .required("incurred_on", DAY)
            .optional("paid_on", DAY)
            .optional("supplier", TEXT)
            .optional("voucher", TEXT)
            .required("description", TEXT)
            .required("category", WordCell.of(CostCategory.class))
            .required("amount", "amountMinor", AmountCell.in("currency").orNegative())
            .required("currency", CURRENCY)
            .optional("rate", RATE)
            .optional("rate_date", DAY)
            .optional("project", new CodeCell("projects"))
            .optional("activity", new CodeCell("activities"))
            .optional("kind", WordCell.of(CostKind.class))
            .optional("document", FileCell.DOCUMENT);

    static final Layout<Allocation> ALLOCATIONS = Layout.of("allocations", Allocation.class)
            .required("expense", new CodeCell("expenses"))
            .required("grant", new CodeCell("grants"))
            .required("line", new LineCell())
            .required("amount", "amountMinor", AmountCell.inThatOfGrant().orNegative())
            .computed("claimedMinor", "amountMinor");

    static final Layout<ExchangeRate> RATES = Layout.of("rates", ExchangeRate.class)
            .required("currency", CURRENCY)
            .required("date", DAY)
            .required("rate", RATE)
            .required("source", TEXT)
            .optional("span", WordCell.of(RateSpan.class));

    static final Layout<Activity> ACTIVITIES = Layout.of("activities", Activity.class)
            .required("code", NAME)
            .required("date", DATE)
            .required("title", TEXT)
            .required("kind", WordCell.of(ActivityKind.class))
            .required("role", WordCell.of(ActivityRole.class))
            .required("status", WordCell.of(ActivityStatus.class))
            .optional("theme", new CodeCell("themes"))
            .optional("project", new CodeCell("projects"))
            .links("grants", "grants", ActivityGrant.class)
            .links("partners", "organizations", ActivityPartner.class)
            .optional("place", TEXT)
            .optional("country", COUNTRY)
            .optional("mode", WordCell.of(ActivityMode.class))
            .optional("media", TEXT)
            .optional("description", TEXT)
            .optional("gap_reason", TEXT)
            .optional("in_annual_report", YES_NO);

    static final Layout<Reach> REACH = Layout.of("reach", Reach.class)
            .required("activity", new CodeCell("activities"))
            .required("reach", WordCell.of(ReachKind.class))
            .required("measure", WordCell.of(ReachMeasure.class))
            .required("gender", WordCell.of(Gender.class))
            .required("age", WordCell.of(AgeBand.class))
            .required("count", WholeCell.count())
            .optional("approximate", YES_NO)
            .optional("method", TEXT)
            .optional("cohort", TEXT);

    static final Layout<Indicator> INDICATORS = Layout.of("indicators", Indicator.class)
            .required("code", NAME)
            .required("title", TEXT)
            .required("level", WordCell.of(IndicatorLevel.class))
            .optional("project", new CodeCell("projects"))
            .optional("grant", new CodeCell("grants"))
            .optional("parent", NAME)
            .required("unit", TEXT)
            .optional("baseline", NUMBER)
            .optional("baseline_date", DAY)
            .optional("target", NUMBER)
            .optional("target_date", DAY)
            .required("aggregation", WordCell.of(Aggregation.class))
            .optional("source", TEXT);

    static final Layout<Measurement> MEASUREMENTS = Layout.of("measurements", Measurement.class)
            .required("indicator", new CodeCell("indicators"))
            .required("period_start", DAY)
            .required("period_end", DAY)
            .optional("value", NUMBER)
            .optional("numerator", NUMBER)
            .optional("denominator", DecimalCell.notNegative())
            .optional("gender", WordCell.of(Gender.class))
            .optional("age", WordCell.of(AgeBand.class))
            .optional("note", TEXT)
            .inOrder("period_start", "period_end");

    static final Layout<Explanation> EXPLANATIONS = Layout.of("explanations", Explanation.class)
            .required("grant", new CodeCell("grants"))
            .required("period_start", DAY)
            .required("period_end", DAY)
            .required("subject", new SubjectCell())
            .required("text", TEXT)
            .inOrder("period_start", "period_end");

    static final Layout<Forecast> FORECASTS = Layout.of("forecasts", Forecast.class)
            .required("grant", new CodeCell("grants"))
            .required("line", new LineCell())
            .required("period_end", DAY)
            .required("amount", "amountMinor", AmountCell.inThatOfGrant());

    static final Layout<NetAssets> NET_ASSETS = Layout.of("net_assets", NetAssets.class)
            .required("as_of", DAY)
            .required("unrestricted", "unrestrictedMinor", AmountCell.atHome().orNegative())
            .optional("restricted", "restrictedMinor", AmountCell.atHome().orNegative())
            .required("source", TEXT);

    static final Layout<Photo> PHOTOS = Layout.of("photos", Photo.class)
            .required("code", NAME)
            .required("file", FileCell.PICTURE)
            .optional("activity", new CodeCell("activities"))
            .optional("project", new CodeCell("projects"))
            .required("caption", TEXT)
            .required("credit", TEXT)
            .required("alt", TEXT)
            .optional("taken_on", DATE)
            .optional("place", TEXT)
            .required("consent", WordCell.of(Consent.class))
            .optional("consent_expires", DAY);

    static final Layout<Narrative> NARRATIVES = Layout.of("narratives", Narrative.class)
            .required("report", new ReportCell())
            .required("period_start", DAY)
            .required("period_end", DAY)
            .required("section", NAME)
            .required("language", WordCell.of("fr", "en", "es"))
            .required("file", FileCell.NARRATIVE)
            .derived("text", FileCell::narrative)
            .inOrder("period_start", "period_end");

    /** In the order of the contract. */
    static final List<Layout<?>> ALL = List.of(
            SETTINGS,
            ORGANIZATIONS,
            PEOPLE,
            THEMES,
            PROJECTS,
            GRANTS,
            AMENDMENTS,
            BUDGET_LINES,
            INSTALMENTS,
            OBLIGATIONS,
            DUTIES,
            RECEIPTS,
            EXPENSES,
            ALLOCATIONS,
            RATES,
            ACTIVITIES,
            REACH,
            INDICATORS,
            MEASUREMENTS,
            EXPLANATIONS,
            FORECASTS,
            NET_ASSETS,
            PHOTOS,
            NARRATIVES,
            LedgerTables.SOURCES,
            LedgerTables.ACCOUNTS,
            LedgerTables.CLASSES,
            LedgerTables.LINES,
            LedgerTables.RECONCILIATIONS,
            LedgerTables.RECONCILIATION_ITEMS);

    /** Each after those whose codes it names. */
    static final List<Layout<?>> BY_NEED = List.of(
            SETTINGS,
            ORGANIZATIONS,
            THEMES,
            PROJECTS,
            GRANTS,
            PEOPLE,
            AMENDMENTS,
            BUDGET_LINES,
            INSTALMENTS,
            OBLIGATIONS,
            DUTIES,
            RATES,
            ACTIVITIES,
            REACH,
            RECEIPTS,
            EXPENSES,
            ALLOCATIONS,
            INDICATORS,
            MEASUREMENTS,
            EXPLANATIONS,
            FORECASTS,
            NET_ASSETS,
            PHOTOS,
            NARRATIVES,
            LedgerTables.SOURCES,
            LedgerTables.ACCOUNTS,
            LedgerTables.CLASSES,
            LedgerTables.LINES,
            LedgerTables.RECONCILIATIONS,
            LedgerTables.RECONCILIATION_ITEMS);

    private Tables() {}

    static Optional<Layout<?>> named(String table) {
        for (Layout<?> layout : ALL) {
            if (layout.table().equals(table)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new java.util.ArrayList<>();
        ALL.forEach(layout -> names.add(layout.table()));
        return names;
    }
}
