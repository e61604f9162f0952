package org.bilan.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.value.Wording;

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
        Why why = new Why(first, second);
        boolean turned = first.byKey().size() > second.byKey().size();
        Telling shorter = turned ? second : first;
        Telling longer = turned ? first : second;
        shorter.byKey().forEach((key, statements) -> {
            List<Statement> same = longer.byKey().get(key);
            if (same != null) {
                all.add(turned ? compared(same, statements, why) : compared(statements, same, why));
            }
        });
        claims(first, second, why).forEach(all::add);
        RoundedFigures.between(first, second).forEach(all::add);
        narrated(first, second).forEach(all::add);
        narrated(second, first).map(SameStory::turned).forEach(all::add);
        onlyIn(first, second).forEach(all::add);
        onlyIn(second, first).map(SameStory::turned).forEach(all::add);
        return new SameStory(first, second, all);
    }

    /** A narrative may tell one activity in several places. */
    private static Compared compared(List<Statement> some, List<Statement> others, Why why) {
        Statement one = some.get(0);
        Statement other = others.stream()
                .filter(each -> some.stream().noneMatch(mine -> mine.exact().equals(each.exact())))
                .findFirst()
                .orElse(others.get(0));
        Statement differing = some.stream()
                .filter(each -> !each.exact().equals(other.exact()))
                .findFirst()
                .orElse(one);
        String section = differing.section().isEmpty() ? other.section() : differing.section();
        return new Compared(
                one.aspect(),
                one.code(),
                one.label(),
                differing.printed(),
                other.printed(),
                differing.saysAs(other) ? null : why.of(differing, other),
                section);
    }

    /** Expenses of which both claim something. */
    private static Stream<Compared> claims(Telling first, Telling second, Why why) {
        boolean ofOneGrant = String.valueOf(first.grant()).equals(second.grant());
        return first.claims().values().stream()
                .flatMap(one -> Stream.ofNullable(second.claims().get(one.expense()))
                        .map(other -> new Compared(
                                Aspect.EXPENSE,
                                one.expense(),
                                one.label(),
                                Wording.of(first.language()).money(one.claimed()),
                                Wording.of(second.language()).money(other.claimed()),
                                ofOneGrant && one.claimed().equals(other.claimed()) ? null : why.of(one, other),
                                "")));
    }

    /** Days that a narrative of one report tells by hand, and the other report from the record, otherwise. */
    private static Stream<Compared> narrated(Telling teller, Telling other) {
        return teller.statements().stream()
                .filter(one -> one.aspect() == Aspect.NARRATED
                        && other.activity(one.code())
                                .filter(record -> !isTrue(one, record))
                                .isPresent())
                .flatMap(one -> other.of(Aspect.DATE, one.code()).stream()
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

    /** What {@code teller} tells and {@code other} does not. */
    private static Stream<Compared> onlyIn(Telling teller, Telling other) {
        return teller.told().stream()
                .filter(code -> !other.tells(code))
                .flatMap(code -> teller.activity(code).stream())
                .map(one -> new Compared(
                        Aspect.TITLE,
                        one.code(),
                        one.title(),
                        one.title(),
                        null,
                        Why.ofAbsence(one, teller, other),
                        ""));
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
