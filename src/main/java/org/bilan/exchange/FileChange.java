package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A file of the home that an import replaces or adds.
 *
 * @param before the SHA-256 of what was there; null where nothing was
 * @param after that of what is there then
 */
record FileChange(String path, @Nullable String before, String after) {}
