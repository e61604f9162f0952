package org.bilan.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.security.Account;
import org.bilan.security.Accounts;
import org.bilan.security.Role;
import org.bilan.value.Coded;

/** The addresses of those who are to be reminded, roles looked up anew each time. */
@Singleton
class Recipients {
    private final ReminderSettings settings;
    private final Accounts accounts;

    Recipients(ReminderSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    List<String> addresses() {
        return settings.to().stream()
                .flatMap(this::addresses)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> addresses(String wish) {
        Optional<Role> role = Coded.find(Role.class, wish);
        return role.map(found -> accounts.of(found).stream().map(Account::address))
                .orElseGet(() -> Stream.of(wish))
                .filter(address -> address.indexOf('@') > 0);
    }
}
