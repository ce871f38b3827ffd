package se.samsyn.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The municipality's mail server, if one is named in the settings. */
@Component
class MailServer {
    private static final String SECONDS_TO_ANSWER = "10000";

    private final JavaMailSenderImpl sender;
    private final String from;

    MailServer(
            @Value("${samsyn.smtp.host:}") String host,
            @Value("${samsyn.smtp.port:587}") int port,
            @Value("${samsyn.smtp.user:}") String user,
            @Value("${samsyn.smtp.password:}") String password,
            @Value("${samsyn.smtp.starttls:true}") boolean startTls,
            @Value("${samsyn.smtp.from:}") String from) {
        this.from = from.isBlank() ? user : from;
        if (host.isBlank()) {
            this.sender = null;
            return;
        }
        if (this.from.isBlank()) {
            throw new IllegalStateException("samsyn.smtp.from is needed beside samsyn.smtp.host");
        }
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost(host);
        mail.setPort(port);
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties settings = mail.getJavaMailProperties();
        if (!user.isBlank()) {
            mail.setUsername(user);
            mail.setPassword(password);
            settings.put("mail.smtp.auth", "true");
        }
        if (startTls) {
            // Required, not asked for: a letter may hold a link that opens an account.
            settings.put("mail.smtp.starttls.enable", "true");
            settings.put("mail.smtp.starttls.required", "true");
            settings.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        settings.put("mail.smtp.connectiontimeout", SECONDS_TO_ANSWER);
        settings.put("mail.smtp.timeout", SECONDS_TO_ANSWER);
        settings.put("mail.smtp.writetimeout", SECONDS_TO_ANSWER);
        this.sender = mail;
    }

    boolean known() {
        return sender != null;
    }

    /** @throws MailException when the server is away or refuses the letter */
    void send(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper writing = new MimeMessageHelper(message, !letter.attachments().isEmpty(), StandardCharsets.UTF_8.name());
            writing.setFrom(from);
            writing.setTo(letter.to());
            writing.setSubject(letter.subject());
            writing.setText(letter.body());
            for (Attachment file : letter.attachments()) {
                writing.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.mediaType());
            }
        } catch (MessagingException unreadable) {
            throw new org.springframework.mail.MailPreparationException(unreadable);
        }
        sender.send(message);
    }
}
