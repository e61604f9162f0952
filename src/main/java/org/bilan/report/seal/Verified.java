package org.bilan.report.seal;

import java.util.ArrayList;
import java.util.List;
import org.bilan.report.ReportRequest;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a package came to.
 *
 * @param sealed what was checked; null where it could not be read
 * @param key the id of the key that it is signed with
 * @param isKeyKnown whether that is a key that the reader trusts; if not, only the package itself says whose it is
 */
public record Verified(
        @Nullable SealedPackage sealed,
        @Nullable String key,
        boolean isKeyKnown,
        List<SealFlaw> flaws,
        Rebuilt rebuilt) {
    public Verified {
        flaws = List.copyOf(flaws);
    }

    static Verified broken(List<SealFlaw> flaws) {
        return new Verified(null, null, false, flaws, Rebuilt.NOT_TRIED);
    }

    public boolean isWhole() {
        return flaws.isEmpty();
    }

    /** The verdict, then what it rests on. */
    public List<String> lines(Language language) {
        Messages words = Messages.of(Verified.class, language);
        List<String> lines = new ArrayList<>();
        lines.add(words.say(isWhole() ? "verified.whole" : "verified.broken", flaws.size()));
        for (SealFlaw flaw : flaws) {
            lines.add("- " + flaw.sentence(language));
            flaw.places().forEach(place -> lines.add("  - " + place.sentence(language)));
        }
        if (isWhole() && sealed != null) {
            ReportRequest request = sealed.facts().request();
            lines.add(words.say(
                    "verified.report",
                    request.narrativeKey(),
                    request.period(),
                    request.language().code(),
                    request.date().toString()));
            lines.add(words.say("verified.sealed", sealed.sealedAt().toString(), key));
            lines.add(words.say(isKeyKnown ? "verified.key" : "verified.key.own"));
            if (sealed.predecessor() != null) {
                lines.add(words.say("verified.predecessor", sealed.predecessor()));
            }
            if (sealed.trail() != null) {
                lines.add(words.say("verified.trail", sealed.trail()));
            }
            sealed.steps()
                    .forEach(step -> lines.add(words.say(
                            "verified.step", step.step(), step.by(), step.at().toString())));
            lines.add(words.say(
                    "rebuilt." + rebuilt.name().toLowerCase(java.util.Locale.ROOT),
                    sealed.made().code().toString(),
                    CodeVersion.current().toString()));
        }
        return lines;
    }
}
