package org.bilan.funding;

import org.jspecify.annotations.Nullable;

/** A duty of which nobody has said when it is due: the rule has no value yet. {@code grant} is absent for the organization's own. */
public record Undated(@Nullable Grant grant, ProfileRule rule) {}
