package org.bilan.report.seal;

/**
 * What a package corrects.
 *
 * @param predecessor the {@link SealedPackage#id} of the version before
 * @param text what differs from it, in words of the report's language; empty where it can no longer be told
 */
public record Correction(String predecessor, String text) {
    static final String NAME = "corrections.md";
}
