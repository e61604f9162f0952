package org.bilan.web.profile;

import java.util.List;
import org.bilan.funding.FunderProfile;
import org.bilan.web.OwnAddress;
import org.jspecify.annotations.Nullable;

/**
 * A profile in the list.
 *
 * @param profile absent where its file cannot be read: {@code problem} then says why
 * @param shipped whether Bilan brings one of that name
 * @param own whether the organization has its own, which is in force then
 * @param grants some that are reported by it, the newest first
 * @param uses how many there are
 */
public record ProfileLine(
        String name,
        @Nullable FunderProfile profile,
        @Nullable String problem,
        boolean shipped,
        boolean own,
        List<GrantUse> grants,
        long uses) {
    public ProfileLine {
        grants = List.copyOf(grants);
    }

    public long rules() {
        return profile == null ? 0 : profile.rules().size();
    }

    public long unconfirmed() {
        return profile == null
                ? 0
                : profile.rules().stream().filter(rule -> !rule.blocks()).count();
    }

    /** Rules that say nothing yet. */
    public long unknown() {
        return profile == null
                ? 0
                : profile.rules().stream().filter(rule -> !rule.isStated()).count();
    }

    public boolean removable() {
        return own && !shipped && uses == 0;
    }

    public String address() {
        return address(name);
    }

    static String address(String name) {
        return "/administration/profiles/" + OwnAddress.part(name);
    }
}
