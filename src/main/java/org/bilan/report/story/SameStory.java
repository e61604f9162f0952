package org.bilan.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.value.Period;

/**
 * Two reports of the same time beside each other: every activity, figure and date that both tell, with why they differ
 * where they do, and the activities that only one tells of.
 */
public record SameStory(Telling first, Telling second, List<Compared> compared) {
    public SameStory {
        compared = List.copyOf(compared);
    }

    public static SameStory of(Telling first, Telling second) {
        List<Compared> all = new ArrayList<>();
        Map<String, List<Statement>> others = grouped(second);
        grouped(first).forEach((key, statements) -> {
            List<Statement> same = others.get(key);
            if (same != null) {
                all.add(compared(statements, same, first, second));
            }
        });
        narrated(first, second).forEach(all::add);
        narrated(second, first).map(SameStory::turned).forEach(all::add);
        onlyIn(first, second).forEach(all::add);
        onlyIn(second, first).map(SameStory::turned).forEach(all::add);
        return new SameStory(first, second, all);
    }

    /** A narrative may tell one activity in several places. */
    private static Map<String, List<Statement>> grouped(Telling telling) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        telling.statements()
                .forEach(one -> groups.computeIfAbsent(one.aspect() + " " + one.code(), key -> new ArrayList<>())
                        .add(one));
        return groups;
    }

    private static Compared compared(List<Statement> some, List<Statement> others, Telling first, Telling second) {
        Statement one = some.get(0);
        Statement other = others.stream()
                .filter(each -> some.stream().noneMatch(mine -> mine.exact().equals(each.exact())))
                .findFirst()
                .orElse(others.get(0));
        Statement differing = some.stream()
                .filter(each -> !each.exact().equals(other.exact()))
                .findFirst()
                .orElse(one);
        boolean same =
                differing.exact().equals(other.exact()) && differing.unit().equals(other.unit());
        String section = differing.section().isEmpty() ? other.section() : differing.section();
        return new Compared(
                one.aspect(),
                one.code(),
                one.label(),
                differing.printed(),
                other.printed(),
                same ? null : reason(differing, other, first, second),
                section);
    }

    private static Reason reason(Statement one, Statement other, Telling first, Telling second) {
        if (one.aspect() == Aspect.NARRATED) {
            return Reason.NARRATIVE;
        }
        if (one.isHidden() != other.isHidden()) {
            return Reason.MASK;
        }
        if (!one.unit().equals(other.unit())) {
            return Reason.CURRENCY;
        }
        if (one.aspect().isTotal() && !isSameScope(first, second)) {
            return Reason.SCOPE;
        }
        if (one.aspect().isOfPeriod() && !first.period().equals(second.period())) {
            return Reason.CUT_OFF;
        }
        return first.frozen() || second.frozen() ? Reason.MOMENT : Reason.NONE;
    }

    /** Days that a narrative of one report tells by hand, and the other report from the record, otherwise. */
    private static Stream<Compared> narrated(Telling teller, Telling other) {
        return teller.statements().stream()
                .filter(one -> one.aspect() == Aspect.NARRATED
                        && other.activity(one.code())
                                .filter(record -> !isTrue(one, record))
                                .isPresent())
                .flatMap(one -> other.statements().stream()
                        .filter(date ->
                                date.aspect() == Aspect.DATE && date.code().equals(one.code()))
                        .map(date -> new Compared(
                                Aspect.DATE,
                                one.code(),
                                one.label(),
                                one.printed(),
                                date.printed(),
                                Reason.NARRATIVE,
                                one.section())))
                .distinct();
    }

    private static boolean isTrue(Statement one, Known record) {
        return Arrays.stream(one.exact().split(" ")).map(LocalDate::parse).allMatch(record::covers);
    }

    private static boolean isSameScope(Telling first, Telling second) {
        String one = first.grant();
        return one == null ? second.isAnnual() : one.equals(second.grant());
    }

    /** What {@code teller} tells and {@code other} does not, of the days that both are about. */
    private static Stream<Compared> onlyIn(Telling teller, Telling other) {
        return teller.activities().stream()
                .filter(one ->
                        teller.told().contains(one.code()) && !other.told().contains(one.code()))
                .map(one -> new Compared(
                        Aspect.TITLE, one.code(), one.title(), one.title(), null, absence(one, teller, other), ""));
    }

    private static Reason absence(Known one, Telling teller, Telling other) {
        Period days = other.period();
        if (!one.date().touches(days)) {
            return Reason.CUT_OFF;
        }
        boolean keptOut = other.activity(one.code()).map(Known::keptOut).orElse(one.keptOut());
        if (other.isAnnual()) {
            return keptOut ? Reason.KEPT_OUT : teller.frozen() || other.frozen() ? Reason.MOMENT : Reason.NONE;
        }
        return Reason.SCOPE;
    }

    private static Compared turned(Compared one) {
        return new Compared(
                one.aspect(), one.code(), one.label(), one.second(), one.first(), one.reason(), one.section());
    }

    /** Those that a person must look at. */
    public List<Compared> toMend() {
        return compared.stream().filter(Compared::isToMend).toList();
    }

    public long agreeing() {
        return compared.stream().filter(Compared::agrees).count();
    }

    /** Those that differ with a good reason and are told by both. */
    public List<Compared> explained() {
        return compared.stream()
                .filter(one -> !one.agrees() && !one.isToMend() && !one.isOfOne())
                .toList();
    }

    /** The activities that one alone tells of, for that reason: the first report's, or the second's. */
    public List<Compared> onlyOne(Reason reason, boolean ofFirst) {
        return compared.stream()
                .filter(one -> one.isOfOne() && one.reason() == reason && (one.first() != null) == ofFirst)
                .toList();
    }
}
