package org.bilan.web.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.security.Account;
import org.bilan.security.AccountDesk;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** What an administrator types of somebody; {@code person} is null where something cannot be taken. */
record AccountForm(Form form, AccountDesk.@Nullable Person person) {
    /** @param partners the organizations that a partner's person may belong to, by code */
    static AccountForm read(Form form, Map<String, String> partners) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Role> role = Coded.find(Role.class, form.value("role"));
        if (role.isEmpty()) {
            problems.put("role", "account.role.none");
        }
        String organization = form.value("organization");
        boolean partner = role.filter(Role.PARTNER::equals).isPresent();
        if (partner && !partners.containsKey(organization)) {
            problems.put("organization", partners.isEmpty() ? "account.no.partners" : "account.organization.none");
        }
        if (!problems.isEmpty()) {
            return new AccountForm(form.with(problems), null);
        }
        AccountDesk.Person person = new AccountDesk.Person(
                role.orElseThrow(), partner ? organization : null, form.value("name"), form.value("email"));
        return new AccountForm(form, person);
    }

    static Form of(Account account) {
        return Form.of(Map.of(
                "name", account.name() == null ? "" : account.name(),
                "email", account.email() == null ? "" : account.email(),
                "role", account.role().code(),
                "organization", account.organization() == null ? "" : account.organization()));
    }
}
