package org.bilan.notice;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.bilan.value.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A single mail to one person, where a mail server is configured. */
@Singleton
public class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final MailServer server;
    private final Smtp smtp;

    Letters(MailServer server, Smtp smtp) {
        this.server = server;
        this.smtp = smtp;
    }

    /** Whether mail can be sent at all. */
    public boolean areSent() {
        return smtp.isOn() && smtp.obstacle().isEmpty();
    }

    /** Sends a mail in plain text; false if it was not taken, which is logged without the address. */
    public boolean send(String to, String subject, String text, Language language) {
        if (!areSent() || to.isBlank()) {
            return false;
        }
        try {
            server.send(new Mail(UUID.randomUUID().toString(), to, subject, text, language));
            return true;
        } catch (MailRefused refused) {
            LOG.warn("A mail was not sent: {}", refused.getMessage());
            return false;
        }
    }
}
