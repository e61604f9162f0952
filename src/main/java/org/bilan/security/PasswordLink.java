package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody sets a password, once. Only the SHA-256 of its token is kept.
 *
 * @param madeBy the administrator's login; absent where the person asked for it
 */
@MappedEntity("password_link")
record PasswordLink(
        @Id String tokenHash,
        LinkPurpose purpose,
        String login,
        @Nullable String madeBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant expiresAt,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant usedAt) {

    boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
