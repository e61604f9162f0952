package org.bilan.report.check;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.Reach;
import org.bilan.finance.Receipt;
import org.bilan.funding.Narrative;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.value.Money;

/** Figures that records do not back: « près de 550 personnes » in a text or a count, where only 111 can be traced. */
final class FigureChecks {
    private static final Pattern PEOPLE = Pattern.compile(
            "(?:près d[e’']|environ|autour de|plus d[e’']|quelque|about|nearly|around|almost|over|more than|cerca de|casi|más de|alrededor de|unas)"
                    + "[\\s\\u00a0\\u202f]*"
                    + "(\\d{1,3}(?:[\\u00a0\\u202f ,.]\\d{3})+|\\d+)[\\s\\u00a0\\u202f]+(?:personnes|people|personas)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What every such claim holds: looked for first, since it is found sooner. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\d[\\s\\u00a0\\u202f]+(?:personnes|people|personas)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private FigureChecks() {}

    /** Numbers of people told as approximate in a narrative that are more than what exact counts give. */
    static Stream<Finding> inNarratives(Material from) {
        long traced = from.reach().tracedPeople();
        return from.stories().all().stream().flatMap(story -> claims(story, from, traced));
    }

    /** Whether {@link #inNarratives} tells those words, « près de 550 personnes ». */
    static boolean tells(String words, long traced) {
        return told(words).anyMatch(match -> exceeds(match.group(1), traced));
    }

    private static Stream<MatchResult> told(String text) {
        return COUNTED.matcher(text).find() ? PEOPLE.matcher(text).results() : Stream.empty();
    }

    private static boolean exceeds(String digits, long traced) {
        return number(digits).filter(claimed -> claimed > traced).isPresent();
    }

    private static Stream<Finding> claims(Narrative story, Material from, long traced) {
        return told(story.text())
                .filter(match -> exceeds(match.group(1), traced))
                .map(match -> Warn.of(
                        from,
                        "figure.unbacked",
                        from.say("where.section", from.sectionTitle(story.section())),
                        new Subject("narratives", story.section()),
                        match.group().replaceAll("\\s+", " "),
                        from.wording().number(traced)));
    }

    /** Counts that are marked approximate and that no method explains. */
    static Stream<Finding> inCounts(Material from) {
        return from.done().stream()
                .flatMap(activity -> from.work().reachOf(activity).stream()
                        .filter(reach -> reach.approximate()
                                && (reach.method() == null || reach.method().isBlank()))
                        .map(reach -> approximate(activity, reach, from)));
    }

    /** Money that was received but is known only nearly: no statement can rest on it. */
    static Stream<Finding> inReceipts(Material from) {
        return from.facts().finances().receipts().stream()
                .filter(one -> one.approximate() && from.period().contains(one.receivedOn()))
                .map(one -> Warn.of(
                        from,
                        "receipt.approximate",
                        from.say("where.receipt", from.parties().nameOf(one.source()), one.code()),
                        new Subject("receipts", one.code()),
                        from.wording().money(money(one))));
    }

    private static Money money(Receipt one) {
        return new Money(one.amountMinor(), java.util.Currency.getInstance(one.currency()));
    }

    private static Finding approximate(Activity activity, Reach reach, Material from) {
        return Warn.of(
                from,
                "reach.approximate",
                from.say(
                        "where.activity",
                        Warn.quoted(activity.title()),
                        from.wording().date(activity.date())),
                new Subject("activities", activity.code()),
                from.wording().number(reach.count()));
    }

    private static Optional<Long> number(String digits) {
        Matcher only = Pattern.compile("\\D").matcher(digits);
        try {
            return Optional.of(Long.parseLong(only.replaceAll("")));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }
}
