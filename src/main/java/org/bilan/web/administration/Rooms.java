package org.bilan.web.administration;

import java.util.List;

/** The pages of the administration, in the order in which they are offered; each lies under {@code /administration/}. */
public final class Rooms {
    public static final List<String> ALL =
            List.of("accounts", "sessions", "tokens", "settings", "periods", "profiles", "exchange", "backup", "audit");

    private Rooms() {}
}
