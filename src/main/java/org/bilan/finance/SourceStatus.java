package org.bilan.finance;

import org.bilan.value.Coded;

/** Whether a source may be counted on: signed or already received, or still asked for. */
public enum SourceStatus implements Coded {
    CONFIRMED,
    PENDING
}
