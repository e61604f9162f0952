package org.bilan.web.administration;

import java.util.Locale;
import java.util.Map;
import org.bilan.security.Accounts;

/** Where in a form a problem with an account belongs, and how it is said. */
final class AccountProblem {
    private AccountProblem() {}

    static Map<String, String> at(Accounts.Problem problem) {
        String field =
                switch (problem) {
                    case LOGIN_FORM, LOGIN_TAKEN, LOGIN_UNKNOWN -> "login";
                    case PASSWORD_SHORT, PASSWORD_LONG -> "password";
                    case NAME_LONG -> "name";
                    case EMAIL_FORM -> "email";
                    case LAST_ADMIN -> "role";
                };
        return Map.of(
                field, "account." + problem.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }
}
