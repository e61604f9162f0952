package org.bilan.funding;

import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A narrative section that a report of this profile has. {@code prompt} is what the funder asks there;
 * {@code maxCharacters} is the funder's limit with spaces, absent where there is none. An {@code optional} section may
 * stay unwritten.
 */
public record ProfileSection(
        String code,
        Translated title,
        @Nullable Translated prompt,
        @Nullable Integer maxCharacters,
        boolean optional) {}
