package org.bilan.web.report.annex;

import java.util.List;

/**
 * The annexes of a report in work, with what its page says of them.
 *
 * @param wanted names of annexes that the funder's rules ask for
 * @param problems why what was just done could not be
 */
public record AnnexSet(List<AnnexLine> lines, List<String> wanted, List<String> problems) {
    public AnnexSet {
        lines = List.copyOf(lines);
        wanted = List.copyOf(wanted);
        problems = List.copyOf(problems);
    }

    public boolean hasVouchers() {
        return lines.stream().anyMatch(AnnexLine::isVouchers);
    }

    public AnnexSet with(List<String> found) {
        return new AnnexSet(lines, wanted, found);
    }
}
