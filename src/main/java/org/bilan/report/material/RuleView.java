package org.bilan.report.material;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.GrantProject;
import org.bilan.finance.RuleBook;
import org.bilan.finance.RuleFigure;
import org.bilan.finance.RuleRecords;
import org.bilan.finance.RuleResult;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.report.Annex;
import org.bilan.report.ReportFormat;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The profile's rules beside the facts of a report, each checked once. */
public final class RuleView {
    private static final List<String> VOUCHERS =
            List.of("pièces justificatives", "factures et reçus", "vouchers", "invoices and receipts", "comprobantes");

    private final RuleRecords records;
    private final List<RuleResult> results;

    RuleView(Material from) {
        this.records = records(from);
        this.results = RuleBook.check(records);
    }

    /** In the profile's order. */
    public List<RuleResult> results() {
        return results;
    }

    /** Those of the profile that hold for this report. */
    public Stream<ProfileRule> inForce(RuleKind kind) {
        return results.stream().map(RuleResult::rule).filter(rule -> rule.kind() == kind);
    }

    /** What can only be told from the finished pages. */
    public List<RuleResult> results(int pages) {
        RuleRecords written = records.written(pages);
        return records.rules(RuleKind.FORMAT).stream()
                .map(rule -> RuleBook.check(rule, written))
                .toList();
    }

    /** The days between which costs count, where a rule of the profile says so. */
    public Optional<Period> window() {
        return results.stream()
                .filter(one -> one.rule().kind() == RuleKind.INCURRED_WINDOW)
                .map(RuleResult::figure)
                .filter(RuleFigure.Window.class::isInstance)
                .map(RuleFigure.Window.class::cast)
                .map(window -> new Period(window.first(), window.last()))
                .findFirst();
    }

    private static RuleRecords records(Material from) {
        ReportFacts facts = from.facts();
        Grant grant = from.grant(from.request().grant()).orElse(null);
        return new RuleRecords(
                from.period(),
                from.date(),
                new Fiscal(facts.home().fiscalYearStart())
                        .yearOf(from.period().end())
                        .end(),
                from.profile().inForce(grant, from.period()),
                grant == null ? null : agreement(grant, from),
                new RuleRecords.Costs(
                        from.currency(),
                        facts.funding().grants(),
                        facts.finances().expenses(),
                        facts.finances().allocations(),
                        facts.finances().rates()),
                from.publicAid(),
                facts.funding().obligations(),
                new RuleRecords.Told(
                        from.stories().all(),
                        from.done().stream()
                                .flatMap(activity -> from.work().reachOf(activity).stream())
                                .toList(),
                        facts.parties().people(),
                        annexes(from)),
                new RuleRecords.Output(
                        from.request().formats().stream()
                                .map(ReportFormat::code)
                                .collect(Collectors.toSet()),
                        null));
    }

    /** By what a profile may call them, in any language. */
    private static List<String> annexes(Material from) {
        List<Annex> all = from.annexes().all();
        Stream<String> vouchers =
                all.stream().anyMatch(one -> !one.expenses().isEmpty()) ? VOUCHERS.stream() : Stream.empty();
        return Stream.concat(all.stream().map(Annex::title), vouchers).toList();
    }

    private static RuleRecords.Agreement agreement(Grant grant, Material from) {
        Set<String> projects = from.facts().funding().projects().stream()
                .filter(link -> link.grant().equals(grant.code()))
                .map(GrantProject::project)
                .collect(Collectors.toSet());
        return new RuleRecords.Agreement(
                grant, from.terms(grant).end(), from.budget(grant).rows(), projects, received(grant, from));
    }

    private static @Nullable LocalDate received(Grant grant, Material from) {
        return from.facts().funding().instalments().stream()
                .filter(one -> one.grant().equals(grant.code()))
                .map(Instalment::receivedOn)
                .filter(day -> day != null && !day.isAfter(from.period().end()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
