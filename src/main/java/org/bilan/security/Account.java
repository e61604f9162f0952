package org.bilan.security;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Optional;
import org.bilan.storage.Milliseconds;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param login in lower case; it never changes
 * @param passwordHash an Argon2id hash with its parameters; empty as long as an invited person has not set a password
 * @param organization the code of the partner that a {@link Role#PARTNER} belongs to; without one, such an account sees
 *     no record
 * @param language of the pages, {@code fr}, {@code en} or {@code es}; absent where none was chosen
 * @param lastSeenAt to a few minutes; absent before the first time
 */
@MappedEntity("account")
public record Account(
        @Id String login,
        Role role,
        String passwordHash,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant createdAt,

        @Nullable String name,
        @Nullable String email,
        @Nullable String organization,
        @Nullable String language,
        boolean active,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant lastSeenAt) {

    /** Whether the person has set a password and was not turned off. */
    public boolean maySignIn() {
        return active && !passwordHash.isEmpty();
    }

    /** Invited, and not yet come. */
    public boolean isAwaited() {
        return active && passwordHash.isEmpty();
    }

    /** The name, or the login where none was given. */
    public String called() {
        return name == null || name.isBlank() ? login : name;
    }

    /** The language chosen, if one was. */
    public Optional<Language> spoken() {
        return Optional.ofNullable(language).flatMap(Language::of);
    }

    /** Where mail reaches the person; empty if that is not known. */
    public String address() {
        return email != null && !email.isBlank() ? email : login.indexOf('@') > 0 ? login : "";
    }
}
