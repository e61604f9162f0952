package org.bilan.report.seal;

import java.util.ArrayList;
import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A place in a file of a package where it is not what it should be.
 *
 * @param code of the sentence, whose gaps {@code details} fill; the last two are what stands there and what should,
 *     empty where there is nothing
 */
public record SealPlace(String code, List<String> details) {
    /** Of one file. */
    static final int MOST = 20;

    /** Of a text, in characters. */
    private static final int LONGEST = 120;

    private static final int BEFORE = 30;

    public SealPlace {
        details = List.copyOf(details);
    }

    /** @param at then what stands there and what should; long texts are cut down to where they begin to differ */
    static SealPlace of(String code, List<String> at, String found, String meant) {
        int same = 0;
        while (same < found.length() && same < meant.length() && found.charAt(same) == meant.charAt(same)) {
            same++;
        }
        int from = Math.max(found.length(), meant.length()) > LONGEST ? Math.max(0, same - BEFORE) : 0;
        return new SealPlace(code, join(at, cut(found, from), cut(meant, from)));
    }

    private static List<String> join(List<String> at, String found, String meant) {
        List<String> details = new ArrayList<>(at);
        details.add(found);
        details.add(meant);
        return details;
    }

    private static String cut(String text, int from) {
        int begin = Math.min(text.length(), whole(text, from));
        int end = whole(text, Math.min(text.length(), begin + LONGEST));
        return (begin > 0 && begin < end ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
    }

    /** Never between the two halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** The first of many, and how many more there are. */
    static List<SealPlace> bounded(List<SealPlace> all) {
        if (all.size() <= MOST) {
            return List.copyOf(all);
        }
        List<SealPlace> some = new ArrayList<>(all.subList(0, MOST));
        some.add(new SealPlace("more", List.of(Integer.toString(all.size() - MOST))));
        return some;
    }

    /** Where it is, what stands there and what should, in one line. */
    public String sentence(Language language) {
        Messages words = Messages.of(SealPlace.class, language);
        List<String> told = new ArrayList<>();
        for (String one : details) {
            boolean isText = told.size() >= details.size() - 2 && details.size() > 1;
            String shown = one.replaceAll("\\s+", " ");
            told.add(!isText ? shown : one.isEmpty() ? words.say("place.nothing") : words.say("place.quoted", shown));
        }
        return words.say("place." + code, told.toArray());
    }
}
