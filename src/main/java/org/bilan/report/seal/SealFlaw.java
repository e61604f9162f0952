package org.bilan.report.seal;

import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Something about a package that is not as it was sealed.
 *
 * @param file in the package; empty for the package itself
 * @param code of the sentence, whose gaps {@code details} fill
 * @param places where in the file, as far as that can be told
 */
public record SealFlaw(String file, String code, List<String> details, List<SealPlace> places) {
    public SealFlaw {
        details = List.copyOf(details);
        places = List.copyOf(places);
    }

    static SealFlaw whole(String code, String... details) {
        return new SealFlaw("", code, List.of(details), List.of());
    }

    static SealFlaw of(String file, String code, String... details) {
        return new SealFlaw(file, code, List.of(details), List.of());
    }

    SealFlaw at(List<SealPlace> where) {
        return new SealFlaw(file, code, details, where);
    }

    /** What differs, in one line. */
    public String sentence(Language language) {
        Messages words = Messages.of(SealFlaw.class, language);
        String said = words.say("flaw." + code, details.toArray());
        return words.say("flaw", file.isEmpty() ? words.say("flaw.package") : file, said);
    }
}
