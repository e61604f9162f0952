package org.bilan.audit;

import java.util.Optional;

/**
 * What the check of the trail found.
 *
 * @param entries that were read and hold
 * @param erased of them, whose content was erased by an act that the trail tells of
 * @param end where the trail stands, to be kept elsewhere
 * @param broken the first that does not hold; empty if all do
 */
public record AuditVerdict(long entries, long erased, Anchor end, Optional<AuditBreak> broken) {}
