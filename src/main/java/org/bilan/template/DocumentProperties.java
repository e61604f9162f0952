package org.bilan.template;

import java.time.LocalDate;

/**
 * What a filled document says of itself: its title, the organisation that makes it, and the day it counts as made
 * (never the clock's: the same facts give the same bytes).
 */
public record DocumentProperties(String title, String organization, LocalDate made) {}
