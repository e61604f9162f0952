package org.bilan.web.administration;

import org.bilan.security.ApiToken;

/** A token in the list; {@code orphaned} where whoever made it administers no longer, so that it does not work. */
public record TokenLine(ApiToken token, boolean open, boolean orphaned) {}
