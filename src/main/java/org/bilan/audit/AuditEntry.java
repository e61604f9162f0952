package org.bilan.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One change in the trail. {@code content} holds the cells before and after as JSON; it stands in the chain by its salted
 * digest only, so that it can be erased on a lawful request (and {@code salt} with it) while the chain stays whole.
 * {@code at} is in milliseconds since 1970 UTC.
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
        String chain) {

    /** The entry that follows {@code previous} in the chain. */
    AuditEntry chained(String previous) {
        return new AuditEntry(number, at, login, door, table, key, content, salt, digest, link(previous));
    }

    /** Whether the entry is what was written, after an entry whose chain is {@code previous}. */
    boolean isGenuineAfter(String previous) {
        boolean untouched = content == null || (salt != null && digest.equals(sha256(salt + content)));
        return untouched && chain.equals(link(previous));
    }

    private String link(String previous) {
        return sha256(String.join(
                "\u001f", previous, Long.toString(number), Long.toString(at), login, door.code(), table, key, digest));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
