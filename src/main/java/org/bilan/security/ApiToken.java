package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * What a program signs its requests with. Only the SHA-256 of its secret is kept.
 *
 * @param name what the program is called
 * @param role what it may do; never {@link Role#PARTNER}
 * @param madeBy the login of the administrator who answers for it: the token works as long as that person administers
 * @param lastUsedAt to a few minutes; absent before the first time
 */
@MappedEntity("api_token")
public record ApiToken(
        @Id String id,
        String tokenHash,
        String name,
        Role role,
        String madeBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant expiresAt,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant lastUsedAt,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant endedAt) {

    public boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
