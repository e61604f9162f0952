package org.bilan.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import java.util.Set;

/**
 * The server that takes mail, by {@code BILAN_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _FROM}
 * and {@code _TLS}. Without a host no mail is sent. Its words never hold the password.
 *
 * @param tls {@code starttls}, {@code tls} from the first byte on, or {@code none} for a server on this machine
 */
@ConfigurationProperties("bilan.smtp")
record Smtp(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "0") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "starttls") String tls) {
    private static final Set<String> WAYS = Set.of("starttls", "tls", "none");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    boolean isOn() {
        return !host.isBlank();
    }

    /** The port of the chosen way where none is given. */
    int usedPort() {
        return port > 0 ? port : tls.equals("tls") ? 465 : tls.equals("none") ? 25 : 587;
    }

    /** What stands in the way of using it, by the key of its sentence. */
    Optional<String> obstacle() {
        if (from.indexOf('@') < 1) {
            return Optional.of("obstacle.from");
        }
        if (!WAYS.contains(tls)) {
            return Optional.of("obstacle.tls");
        }
        return tls.equals("none") && !THIS_MACHINE.contains(host) ? Optional.of("obstacle.clear") : Optional.empty();
    }

    @Override
    public String toString() {
        return "Smtp[" + host + ":" + usedPort() + ", " + tls + "]";
    }
}
