package org.bilan.report.check;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.document.annex.AnnexReason;
import org.bilan.finance.Expense;
import org.bilan.report.Annex;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.AnnexWords;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.jspecify.annotations.Nullable;

/** What a person must know of the annexes: those that are not there, not printed, or not as they were. */
final class AnnexChecks {
    private AnnexChecks() {}

    static Stream<Finding> refused(Material from) {
        AnnexWords words = AnnexWords.of(from.language());
        return from.annexes().refused().stream().map(annex -> {
            AnnexReason reason = Objects.requireNonNull(annex.file().reading().reason());
            return finding(from, "annex.refused", annex, words.reason(reason), words.remedy(reason));
        });
    }

    static Stream<Finding> inside(Material from) {
        AnnexWords words = AnnexWords.of(from.language());
        return from.annexes().all().stream()
                .filter(Annex::isInside)
                .map(annex -> finding(
                        from,
                        "annex.inside",
                        annex,
                        words.reason(
                                Objects.requireNonNull(annex.file().reading().reason()))));
    }

    static Stream<Finding> cleaned(Material from) {
        AnnexWords words = AnnexWords.of(from.language());
        return from.annexes().all().stream()
                .filter(annex -> !annex.file().reading().removed().isEmpty())
                .map(annex -> finding(
                        from,
                        "annex.cleaned",
                        annex,
                        words.removed(annex.file().reading().removed())));
    }

    static Stream<Finding> tooMany(Material from) {
        int left = from.annexes().leftOut();
        return left == 0
                ? Stream.empty()
                : Stream.of(finding(
                        from,
                        "annex.many",
                        null,
                        from.wording().number(left),
                        from.wording().number(AnnexWords.MOST),
                        from.wording().number(AnnexWords.MOST_MEGABYTES)));
    }

    /** Expenses whose vouchers were asked for and that name no document. */
    static Stream<Finding> undocumented(Material from) {
        int without = from.annexes().undocumented();
        return without == 0
                ? Stream.empty()
                : Stream.of(finding(
                        from,
                        "annex.undocumented",
                        null,
                        from.wording().number(without),
                        from.wording().number(from.annexes().counted())));
    }

    private static Finding finding(Material from, String code, @Nullable Annex annex, Object... details) {
        Optional<Expense> expense =
                annex == null ? Optional.empty() : annex.expenses().stream().findFirst();
        return new Finding(
                code,
                Severity.WARNING,
                from.say("finding." + code, details),
                annex == null ? from.say("annex.list") : from.say("where.annex", Warn.quoted(annex.title())),
                from.say("finding." + code + ".do", details),
                expense.map(one -> new Subject("expenses", one.code())).orElse(null));
    }
}
