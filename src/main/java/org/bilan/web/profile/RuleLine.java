package org.bilan.web.profile;

import java.util.Optional;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileText;
import org.bilan.web.OwnAddress;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its profile's page tells it.
 *
 * @param asks what it asks, in a sentence
 * @param dated for which agreements or periods it holds; absent for all
 * @param confirmed by whom and when; absent where nobody did
 * @param changed whether it differs from the shipped one, where there is one to differ from
 */
public record RuleLine(
        ProfileRule rule,
        String label,
        String asks,
        @Nullable String dated,
        @Nullable String source,
        @Nullable String confirmed,
        boolean changed) {
    static RuleLine of(ProfileRule rule, RuleWords words, Optional<ProfileText> shipped) {
        boolean changed = shipped.isPresent()
                && shipped.get()
                        .rule(rule.code())
                        .filter(other -> ProfileText.revision(other).equals(ProfileText.revision(rule)))
                        .isEmpty();
        return new RuleLine(
                rule,
                rule.label().in(words.page().language()),
                words.asks(rule),
                words.dated(rule).orElse(null),
                words.source(rule).orElse(null),
                rule.confirmed() == null ? null : words.confirmed(rule.confirmed()),
                changed);
    }

    public boolean confirmable() {
        return rule.confirmed() == null && rule.isStated() && rule.source() != null;
    }

    public String revision() {
        return ProfileText.revision(rule);
    }

    /** The part of the page that tells the rule. */
    public String id() {
        return id(rule.code());
    }

    static String id(String code) {
        return "rule-" + code.replaceAll("[^\\p{L}\\p{N}_-]", "-");
    }

    /** The code as a value in an address. */
    public String coded() {
        return OwnAddress.part(rule.code());
    }
}
