package org.bilan.report.fact;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.result.Indicator;
import org.bilan.result.Progress;
import org.bilan.result.ResultTree;
import org.bilan.value.Period;

/** What the report's indicators measured, by the end of its period and a year before. */
public final class ResultView {
    private final ReportFacts.Results facts;
    private final List<Indicator> indicators;
    private final ResultTree results;
    private final ResultTree resultsBefore;

    /** @param grants codes of those that the report knows: indicators of others are left out */
    public ResultView(ReportFacts facts, Set<String> grants) {
        this.facts = facts.results();
        this.indicators = this.facts.indicators().stream()
                .filter(one -> one.grant() == null || grants.contains(one.grant()))
                .toList();
        Period period = facts.request().period();
        this.results = results(period);
        this.resultsBefore = results(period.yearBefore());
    }

    /** The indicators that this report speaks of, as they stand at the end of the period, by code. */
    public List<Progress> indicators() {
        return indicators.stream()
                .map(one -> Objects.requireNonNull(results.progress().get(one.code())))
                .toList();
    }

    /** Of {@code some} of them, each followed by those that hang below it. */
    public List<ResultTree.Node> tree(List<Indicator> some) {
        return results.nodes(some);
    }

    public Progress progress(String indicator) {
        return Objects.requireNonNull(results.progress().get(indicator));
    }

    public Progress progressBefore(Indicator indicator) {
        return Objects.requireNonNull(resultsBefore.progress().get(indicator.code()));
    }

    private ResultTree results(Period period) {
        List<Indicator> all = Stream.concat(facts.indicators().stream(), facts.below().stream())
                .toList();
        return ResultTree.of(all, period, facts.measurements());
    }
}
