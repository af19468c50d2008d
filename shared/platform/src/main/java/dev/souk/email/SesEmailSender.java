package dev.souk.email;

import dev.souk.store.AwsErrors;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;

/// Sends e-mails by Amazon SES. Sent while the caller waits: an outbox would need a queue of its
/// own and would keep codes in the table in plain text, and an e-mail that is lost can be asked for
/// again, or its sender is told. The client's own three tries are all there are.
public final class SesEmailSender implements EmailSender {
  private final SesV2Client client;
  private final String from;

  /// @param client one that tries three times
  public SesEmailSender(SesV2Client client, String from) {
    this.client = client;
    this.from = from;
  }

  @Override
  public void send(EmailMessage mail) {
    try {
      post(mail);
    } catch (SdkException e) {
      // Only the kind of failure: SES repeats the address in its message.
      AwsErrors.log("e-mail not sent", e);
      Telemetry.count(AlarmMetric.EMAILS_LOST, 1);
    }
  }

  @Override
  public void sendWithRetries(EmailMessage mail) {
    try {
      post(mail);
    } catch (SdkException e) {
      throw new NotSent(e);
    }
  }

  private void post(EmailMessage mail) {
    client.sendEmail(request ->
        request
            .fromEmailAddress(from)
            .destination(it -> it.toAddresses(mail.to()))
            .content(content ->
                content.simple(message ->
                    message
                        .subject(utf8(mail.subject()))
                        .body(it -> it.text(utf8(mail.text())).html(utf8(mail.html()))))));
  }

  private static Content utf8(String text) {
    return Content.builder().charset(StandardCharsets.UTF_8.name()).data(text).build();
  }
}
