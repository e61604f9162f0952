package org.bilan.web.profile;

import org.bilan.web.OwnAddress;

/** Addresses of profiles and their rules, for pages that speak of them. */
public final class ProfileLink {
    private ProfileLink() {}

    public static String profile(String name) {
        return ProfileLine.address(name);
    }

    /** Where the profile tells its rules that nobody confirmed, or that say nothing yet. */
    public static String open(String name) {
        return ProfileLine.address(name) + "#open";
    }

    public static String rule(String profile, String code) {
        return ProfileLine.address(profile) + "#" + OwnAddress.part(RuleLine.id(code));
    }
}
