package org.bilan.web.entry;

/** A field that two people have differently, and which of them changed it. */
public record Difference(String field, String mine, String theirs, boolean mineChanged, boolean theirsChanged) {}
