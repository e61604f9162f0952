package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser. Only the SHA-256 of its token is kept, so that a copy of the database opens no session. It ends
 * at {@code expiresAt}, which use moves forward, and at {@code endsAt} whatever happens.
 *
 * @param browser its kind and system in a few words, as it calls itself
 * @param lastSeenAt to a few minutes; absent where the session has not been used for so long
 */
@MappedEntity("open_session")
public record OpenSession(
        @Id String tokenHash,
        String login,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant expiresAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant endsAt,

        String browser,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant lastSeenAt) {
    static final int ID_LENGTH = 20;

    /** By what a page names the session to end it; it opens nothing. */
    public String id() {
        return tokenHash.substring(0, ID_LENGTH);
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(endsAt);
    }
}
