package org.bilan.audit;

/**
 * What is looked for in the trail; an empty text does not narrow.
 *
 * @param key of the record, or how it begins
 * @param who the login, which finds what programs did in the person's stead too
 * @param door the code of the door by which changes came in
 * @param from milliseconds since 1970 UTC, included; the least of all where it does not narrow
 * @param before milliseconds since 1970 UTC, not included; the greatest of all where it does not narrow
 */
public record AuditSearch(String table, String key, String who, String door, long from, long before) {}
