package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;

/** How often one login, or one address, failed to sign in since {@code since}. {@code subject} is a SHA-256, so that the table names nobody. */
@MappedEntity("failed_sign_in")
record FailedSignIn(
        @Id String subject,
        int failures,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant since) {}
