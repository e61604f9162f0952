package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;

/**
 * A signed-in browser. Only the SHA-256 of its token is kept, so that a copy of the database opens no session. It ends
 * at {@code expiresAt}, which use moves forward, and at {@code endsAt} whatever happens.
 */
@MappedEntity("open_session")
record OpenSession(
        @Id String tokenHash,
        String login,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant expiresAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant endsAt) {
    boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(endsAt);
    }
}
