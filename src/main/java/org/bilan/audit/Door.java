package org.bilan.audit;

import org.bilan.value.Coded;

/** Where a change came in. */
public enum Door implements Coded {
    PAGE,
    API,
    IMPORT,
    COMMAND
}
