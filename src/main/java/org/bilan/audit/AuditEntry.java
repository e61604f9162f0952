package org.bilan.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One change in the trail. {@code content} holds the cells before and after as JSON; it stands in the chain by its salted
 * digest only, so that it can be erased on a lawful request (and {@code salt} with it) while the chain stays whole.
 * {@code at} is in milliseconds since 1970 UTC.
 *
 * @param form 1 for entries whose key stands in the chain as it is; 2 for those whose key stands in the digest and is
 *     empty once the content is erased, for a key may name a person
 */
@MappedEntity("audit_entry")
public record AuditEntry(
        @Id long number,
        @MappedProperty("made_at") long at,
        String login,
        Door door,
        @MappedProperty("subject") String table,
        @MappedProperty("subject_key") String key,
        @Nullable String content,
        @Nullable String salt,
        String digest,
        String chain,
        int form) {
    /** The table of the entries that tell of the trail itself: of what was erased from it. They are never erased. */
    public static final String OF_TRAIL = "audit";

    static final int OLD_FORM = 1;
    static final int NEW_FORM = 2;

    private static final String BETWEEN = "\u001f";

    /** A new entry after {@code before}. */
    static AuditEntry after(Anchor before, long at, Author by, Change change, String content, String salt) {
        AuditEntry entry = new AuditEntry(
                before.number() + 1,
                at,
                by.login(),
                by.door(),
                change.table(),
                change.key(),
                content,
                salt,
                sha256(salt + BETWEEN + change.key() + BETWEEN + content),
                "",
                NEW_FORM);
        return entry.chained(entry.link(before.chain()));
    }

    private AuditEntry chained(String link) {
        return new AuditEntry(number, at, login, door, table, key, content, salt, digest, link, form);
    }

    public boolean isErased() {
        return content == null;
    }

    /** Whether the content is what was written, or was erased as contents are. */
    boolean hasGenuineContent() {
        if (content == null) {
            return salt == null && (form == OLD_FORM || key.isEmpty()) && !table.equals(OF_TRAIL);
        }
        return salt != null
                && digest.equals(sha256(form == OLD_FORM ? salt + content : salt + BETWEEN + key + BETWEEN + content));
    }

    /** Whether the entry stands in the chain after one whose chain is {@code previous}. */
    boolean follows(String previous) {
        return chain.equals(link(previous));
    }

    Anchor anchor() {
        return new Anchor(number, chain);
    }

    private String link(String previous) {
        String place = form == OLD_FORM ? key : Integer.toString(form);
        return sha256(String.join(
                BETWEEN, previous, Long.toString(number), Long.toString(at), login, door.code(), table, place, digest));
    }

    static String sha256(String text) {
        return Sha256.of(text);
    }
}
