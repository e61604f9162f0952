package org.bilan.web.administration;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.bilan.security.Accounts;
import org.bilan.security.SignIn;
import org.bilan.value.Language;

/** Who lost a password asks for a link by mail. Nobody learns from it who has an account. */
@Singleton
class LostPasswords {
    private final Accounts accounts;
    private final SignIn signIn;
    private final LinkMaker links;
    private final ExecutorService executor;

    LostPasswords(
            Accounts accounts,
            SignIn signIn,
            LinkMaker links,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.links = links;
        this.executor = executor;
    }

    boolean areMailed() {
        return links.areMailed();
    }

    /** Sees to a mail afterwards, if there is such an account; false if there were too many wishes. */
    boolean ask(String loginOrAddress, Language language, String address) {
        if (!signIn.mayAsk(loginOrAddress, address)) {
            return false;
        }
        if (areMailed()) {
            executor.execute(
                    () -> accounts.reachedAt(loginOrAddress).forEach(account -> links.mail(account, language)));
        }
        return true;
    }
}
