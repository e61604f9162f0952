package org.bilan.web.profile;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.funding.OwnProfiles;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileText;
import org.jspecify.annotations.Nullable;

/**
 * Stores profiles: one change after another, each with its entry in the audit trail. What was stored holds for the next
 * report at once; reports made before stay as they were made.
 */
@Singleton
class ProfileDesk {
    private static final String TABLE = "profiles";

    private final ProfileRoom room;
    private final OwnProfiles own;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;

    ProfileDesk(
            ProfileRoom room,
            @Value("${bilan.home}") String home,
            AuditTrail trail,
            TransactionOperations<Connection> transactions) {
        this.room = room;
        this.own = new OwnProfiles(Path.of(home));
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Changes the profile of that name as it stands now; nothing is stored where {@code edit} gives nothing, or the same.
     *
     * @return whether there is such a profile
     */
    synchronized boolean change(String name, Author by, Function<ProfileText, Optional<ProfileText>> edit) {
        Optional<ProfileText> before = room.find(name);
        before.flatMap(edit)
                .filter(after -> !after.cells().equals(before.get().cells()))
                .ifPresent(after -> store(name, by, before.get().cells(), after.cells(), () -> own.keep(after)));
        return before.isPresent();
    }

    /**
     * Puts the file of a form into the profile, with its mapping where it has none yet; the trail names it by its content.
     */
    synchronized void keepForm(String name, ProfileForm form, byte[] bytes, Author by) {
        ProfileText before = room.find(name).orElseThrow();
        ProfileText after = before.form(form.extension()).isPresent() ? before : before.with(form);
        Map<String, String> told = new LinkedHashMap<>(after.cells());
        told.put("form." + form.file(), OwnProfiles.hash(bytes));
        store(name, by, before.cells(), told, () -> {
            own.keepForm(name, form.file(), bytes);
            own.keep(after);
        });
    }

    /** Makes a profile from another; false if there is one of its name already. */
    synchronized boolean add(String other, ProfileText text, Author by) {
        if (room.isKnown(text.name())) {
            return false;
        }
        store(text.name(), by, null, text.cells(), () -> own.keepFrom(other, text));
        return true;
    }

    /** Takes the organization's own profile away, which may be one that cannot be read; then the shipped one holds, if any. */
    synchronized boolean remove(String name, Author by) {
        boolean known = room.isKnown(name) && room.isOwn(name);
        if (known) {
            Map<String, String> before = room.find(name).map(ProfileText::cells).orElse(Map.of());
            Map<String, String> after =
                    room.shipped(name).map(ProfileText::cells).orElse(null);
            store(name, by, before, after, () -> own.remove(name));
        }
        return known;
    }

    /** The file and the trail change together, or neither does. */
    private void store(
            String name,
            Author by,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            Runnable write) {
        Optional<byte[]> stored = own.stored(name);
        try {
            transactions.executeWrite(status -> {
                trail.add(by, List.of(new Change(TABLE, name, before, after)));
                write.run();
                return true;
            });
        } catch (RuntimeException failed) {
            own.restore(name, stored);
            throw failed;
        }
    }
}
