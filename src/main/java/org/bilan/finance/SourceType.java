package org.bilan.finance;

import org.bilan.value.Coded;

/** Whose money a source of funding is: public aid, a private funder's, the organization's own, or goods and time. */
public enum SourceType implements Coded {
    PUBLIC,
    PRIVATE,
    OWN,
    IN_KIND
}
