package org.bilan.notice;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * That someone is to be reminded of something due, so many days before: once. While a mail is on its way its reminders
 * are held by a lease; a holder who dies lets it run out.
 *
 * @param obligation the key of what is due
 * @param attempts to send it, those that failed and the one that did not
 */
@MappedEntity("reminder")
public record Reminder(
        @Id @GeneratedValue @Nullable Long id,
        String obligation,
        LocalDate dueOn,
        int leadDays,
        String recipient,
        int attempts,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant nextTryAt,

        @Nullable String holder,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class) @Nullable
        Instant leaseUntil,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class) @Nullable
        Instant sentAt,

        @Nullable String lastError) {}
