package org.bilan.web.report.finding;

import org.jspecify.annotations.Nullable;

/** Where something was found, and the address at which it is put right; null where there is none. */
public record FindingPlace(String where, @Nullable String address) {}
