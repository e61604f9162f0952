package org.bilan.finance;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Budget lines as people number them: {@code 2} before {@code 10}, {@code 1.2} before {@code 1.10}, {@code A9} before {@code A10}. */
final class LineOrder {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    static final Comparator<String> BY_CODE =
            ((Comparator<String>) LineOrder::compare).thenComparing(Comparator.naturalOrder());

    private LineOrder() {}

    private static int compare(String left, String right) {
        Matcher a = PART.matcher(left);
        Matcher b = PART.matcher(right);
        while (true) {
            boolean more = a.find();
            if (!more || !b.find()) {
                return more ? 1 : b.find() ? -1 : 0;
            }
            int order = part(a.group(), b.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int part(String left, String right) {
        boolean numbers = isNumber(left) && isNumber(right);
        return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
