package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;

/** Someone who may sign in. {@code login} is in lower case, {@code passwordHash} an Argon2id hash with its parameters. */
@MappedEntity("account")
public record Account(
        @Id String login,
        Role role,
        String passwordHash,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt) {}
