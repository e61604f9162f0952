package org.bilan.web.profile;

import java.util.Map;
import org.bilan.funding.FunderProfile;
import org.bilan.web.Form;

/** The form of a part of a profile as its page shows it; {@code newer} is what someone else stored meanwhile, by field. */
public record PartView(FunderProfile profile, Form form, Map<String, String> newer) {
    public String address() {
        return ProfileLine.address(profile.name());
    }
}
