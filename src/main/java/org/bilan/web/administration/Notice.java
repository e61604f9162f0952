package org.bilan.web.administration;

/**
 * Something that wants an administrator's attention.
 *
 * @param key of its sentence and its remedy in the bundles
 * @param where the remedy is; empty where it is not on these pages
 * @param detail who or how many; may be empty
 */
public record Notice(String key, String where, String detail) {}
