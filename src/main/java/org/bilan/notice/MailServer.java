package org.bilan.notice;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * Hands mails to the configured server (RFC 5321). What crosses the network is encrypted, by STARTTLS or from the first
 * byte on, to a server whose certificate is that of its name; only a server on this machine may be spoken to in clear.
 */
@Singleton
class MailServer {
    private static final String PATIENCE_MILLISECONDS = "20000";

    private final Smtp smtp;
    private final Clock clock;

    MailServer(Smtp smtp, Clock clock) {
        this.smtp = smtp;
        this.clock = clock;
    }

    /** @throws MailRefused if the server cannot be reached, is not trusted, or does not take the mail */
    void send(Mail mail) throws MailRefused {
        try {
            Session session = Session.getInstance(properties());
            Message message = message(mail, session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        smtp.host(),
                        smtp.usedPort(),
                        smtp.user().isBlank() ? null : smtp.user(),
                        smtp.user().isBlank() ? null : smtp.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException problem) {
            throw new MailRefused(reason(problem, mail), problem);
        }
    }

    private Properties properties() {
        Properties all = new Properties();
        all.put("mail.smtp.auth", Boolean.toString(!smtp.user().isBlank()));
        all.put("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        all.put("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        all.put("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        all.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls().equals("tls")));
        all.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls().equals("starttls")));
        all.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls().equals("starttls")));
        all.put("mail.smtp.localhost", "bilan.invalid");
        return all;
    }

    private Message message(Mail mail, Session session) throws MessagingException {
        InternetAddress from = new InternetAddress(smtp.from(), true);
        MimeMessage message = new Identified(session, "<" + mail.id() + "@" + domain(from) + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", mail.language().locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static String domain(InternetAddress from) {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The first line of what the server or the network said, with the address and the password taken out. */
    private String reason(MessagingException problem, Mail mail) {
        Throwable deepest = problem;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String said = deepest.getClass().getSimpleName() + ": "
                + String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        String clean = said.replace(mail.to(), "…");
        return smtp.password().isBlank() ? clean : clean.replace(smtp.password(), "…");
    }

    /** A message that keeps the identifier it is given. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
