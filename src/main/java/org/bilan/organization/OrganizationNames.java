package org.bilan.organization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.value.Spelling;
import org.bilan.value.TextFold;

/** What an organization is called: by name, acronym and aliases, reduced to what two spellings of one name have in common. */
final class OrganizationNames {
    /** From so many letters on, a slip of the keyboard is likelier than another name. */
    static final int LONG = 8;

    /** {@code Institut culturel Karl-Lévêque (ICKL)}: name and acronym in one. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*\\(([^()]{2,})\\)\\s*");

    /** Articles and joining words, and what says only of which form a body is: {@code Fondation X} is called {@code X} too. */
    private static final Set<String> WEAK =
            Set.of(("le la les l de des du d et the of for pour and el los las del y para"
                            + " fondation foundation fundacion inc ltee ltd enr senc osbl obnl asbl")
                    .split(" "));

    private OrganizationNames() {}

    /** Keys of which two spellings of one name share one. */
    static Set<String> of(Organization one) {
        Set<String> keys = new LinkedHashSet<>();
        spelled(one).forEach(name -> {
            String strong = strong(name);
            keys.add(strong);
            keys.add(Spelling.bare(name));
        });
        keys.remove("");
        return keys;
    }

    /** Names without articles and the form of the body, and without acronyms, whose letters differ by one as often as not. */
    static Set<String> whole(Organization one) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(one.name()), one.aliases().stream()).forEach(name -> {
            Matcher brackets = IN_BRACKETS.matcher(name);
            names.add(strong(brackets.matches() ? brackets.group(1) : name));
        });
        return names;
    }

    private static Stream<String> spelled(Organization one) {
        Stream<String> names = Stream.concat(
                Stream.concat(Stream.of(one.name()), Stream.ofNullable(one.acronym())), one.aliases().stream());
        return names.flatMap(name -> {
            Matcher brackets = IN_BRACKETS.matcher(name);
            return brackets.matches() ? Stream.of(brackets.group(1), brackets.group(2)) : Stream.of(name);
        });
    }

    private static String strong(String name) {
        String folded = TextFold.fold(name);
        StringBuilder out = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int end = at;
            while (end < folded.length() && isOfWord(folded.codePointAt(end))) {
                end += Character.charCount(folded.codePointAt(end));
            }
            if (!WEAK.contains(folded.substring(at, end))) {
                out.append(folded, at, end);
            }
            at = end == folded.length() ? end : end + Character.charCount(folded.codePointAt(end));
        }
        return Spelling.bare(out.toString());
    }

    private static boolean isOfWord(int sign) {
        return sign == '_' || Character.isLetterOrDigit(sign);
    }
}
