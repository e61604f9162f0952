package org.bilan.finance;

import org.bilan.value.Coded;

/** In which order a file writes day, month and year. */
public enum DateOrder implements Coded {
    DMY,
    MDY,
    YMD
}
