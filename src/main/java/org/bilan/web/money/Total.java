package org.bilan.web.money;

import org.bilan.value.Money;

/** What was found in one currency and kind, added up. */
public record Total(Money amount, boolean inKind, long count) {}
