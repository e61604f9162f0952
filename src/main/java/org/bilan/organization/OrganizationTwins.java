package org.bilan.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.bilan.value.Coded;
import org.bilan.value.EditDistance;
import org.bilan.value.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of records that look like one organization: a name in common ({@link OrganizationNames}), a name that differs by a
 * slip of the keyboard, or the same website or e-mail address. Two of which each has its own website or e-mail address,
 * or its own country, are two organizations whatever their names.
 *
 * <p>The work is bounded: records are compared with at most {@value #MOST} others that share a name, or the beginning or end of one.
 */
public final class OrganizationTwins {
    private static final int MOST = 20;

    /** Signs at the beginning or end of a name that a slip leaves alone, at one of them at least. */
    private static final int EDGE = 6;

    private static final Comparator<Pair> ORDER = Comparator.comparing(
                    (Pair pair) -> pair.first().code())
            .thenComparing(pair -> pair.second().code());

    private final List<Named> all;
    private final Map<String, List<Named>> buckets = new HashMap<>();
    private final TreeMap<Pair, Likeness> found = new TreeMap<>(ORDER);

    /** What the two have in common. */
    public enum Likeness implements Coded {
        NAME,
        SPELLING,
        WEBSITE,
        EMAIL
    }

    /** The first in the order of codes. */
    public record Pair(Organization first, Organization second) {}

    /** Two records and what they have in common. */
    public record Twin(Organization first, Organization second, Likeness likeness) {}

    private record Named(Organization of, String text) {}

    private OrganizationTwins(List<Organization> organizations) {
        this.all = organizations.stream()
                .sorted(Comparator.comparing(Organization::code))
                .map(one -> new Named(one, ""))
                .toList();
    }

    /** Every pair once, in the order of their codes. */
    public static List<Twin> of(List<Organization> organizations) {
        return new OrganizationTwins(organizations).twins();
    }

    private List<Twin> twins() {
        compare(Likeness.NAME, one -> OrganizationNames.of(one), (one, other) -> areOne(one.of(), other.of()));
        compare(Likeness.EMAIL, one -> known(address(one.email())), (one, other) -> true);
        compare(
                Likeness.WEBSITE,
                one -> known(site(one.website())),
                (one, other) ->
                        !differ(address(one.of().email()), address(other.of().email())));
        nearNames();
        return found.entrySet().stream()
                .map(entry -> new Twin(entry.getKey().first(), entry.getKey().second(), entry.getValue()))
                .toList();
    }

    private interface Keys {
        Set<String> of(Organization one);
    }

    private void compare(Likeness likeness, Keys keys, BiPredicate<Named, Named> twins) {
        buckets.clear();
        for (Named one : all) {
            keys.of(one.of()).forEach(key -> put(key, one));
        }
        buckets.values().forEach(alike -> neighbours(alike, likeness, twins));
    }

    private void nearNames() {
        buckets.clear();
        for (Named one : all) {
            for (String name : OrganizationNames.whole(one.of())) {
                if (name.length() >= OrganizationNames.LONG) {
                    Named named = new Named(one.of(), name);
                    put("^" + name.substring(0, EDGE), named);
                    put("$" + name.substring(name.length() - EDGE), named);
                }
            }
        }
        buckets.forEach((key, alike) -> {
            alike.sort(Comparator.comparing(named -> key.startsWith("^") ? named.text() : reversed(named.text())));
            neighbours(alike, Likeness.SPELLING, OrganizationTwins::areNear);
        });
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private void neighbours(List<Named> alike, Likeness likeness, BiPredicate<Named, Named> twins) {
        for (int at = 0; at < alike.size(); at++) {
            Named first = alike.get(at);
            for (Named second : alike.subList(at + 1, Math.min(alike.size(), at + 1 + MOST))) {
                if (!first.of().code().equals(second.of().code()) && twins.test(first, second)) {
                    boolean inOrder = first.of().code().compareTo(second.of().code()) < 0;
                    Pair pair = inOrder ? new Pair(first.of(), second.of()) : new Pair(second.of(), first.of());
                    found.putIfAbsent(pair, likeness);
                }
            }
        }
    }

    private static boolean areNear(Named one, Named other) {
        int shorter = Math.min(one.text().length(), other.text().length());
        return Spelling.figures(one.text()).equals(Spelling.figures(other.text()))
                && EditDistance.isWithin(one.text(), other.text(), shorter >= 2 * OrganizationNames.LONG ? 2 : 1)
                && !differ(one.of().acronym(), other.of().acronym())
                && areOne(one.of(), other.of());
    }

    /** Unless what is known of both says that they are two. */
    private static boolean areOne(Organization one, Organization other) {
        return !differ(one.country(), other.country())
                && !differ(site(one.website()), site(other.website()))
                && !differ(address(one.email()), address(other.email()));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Spelling.bare(one).equals(Spelling.bare(other));
    }

    private static Set<String> known(@Nullable String key) {
        return key == null ? Set.of() : Set.of(key);
    }

    private static @Nullable String address(@Nullable String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Without scheme, {@code www.} and the last slash; pages of one site are several organizations' perhaps. */
    private static @Nullable String site(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        String bare = website.strip().toLowerCase(java.util.Locale.ROOT);
        String named = without("www.", without("http://", without("https://", bare)));
        int end = named.length();
        while (end > 0 && named.charAt(end - 1) == '/') {
            end--;
        }
        return named.substring(0, end);
    }

    private static String without(String beginning, String text) {
        return text.startsWith(beginning) ? text.substring(beginning.length()) : text;
    }

    private void put(String key, Named named) {
        buckets.computeIfAbsent(key, same -> new ArrayList<>(2)).add(named);
    }
}
