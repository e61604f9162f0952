package org.bilan.report.seal;

import org.jspecify.annotations.Nullable;

/**
 * A photo that a sealed report prints.
 *
 * @param photo the code of its record, as of {@code activity}; null for one of no activity
 * @param file the path that the record gave
 * @param hash the SHA-256 of the file as it was
 */
public record PrintedPhoto(String photo, @Nullable String activity, String caption, String file, String hash) {}
