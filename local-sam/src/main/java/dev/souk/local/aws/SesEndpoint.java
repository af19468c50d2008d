package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.aws.Mailbox.Email;
import dev.souk.local.wire.GatewayIds;
import dev.souk.local.wire.JsonNodes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Request;

/// SES's `SendEmail` (API version 2, simple content) at [#PATH]: everything lands in the mailbox,
/// once per recipient.
public final class SesEndpoint extends AwsEndpoint {
  public static final String PATH = "/aws/email";

  private static final int MAX_RECIPIENTS = 50;

  private final Mailbox mailbox;
  private final InstantSource clock;

  public SesEndpoint(Mailbox mailbox, InstantSource clock) {
    super(PATH);
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Override
  String operation(Request request, String rest) {
    return request.getMethod() + " " + rest;
  }

  @Override
  Result answer(String operation, JsonNode input) {
    if (!operation.equals("POST /v2/email/outbound-emails")) {
      return new Result.Failed(AwsError.unknownOperation());
    }
    var recipients = recipients(input.path("Destination"));
    var simple = input.path("Content").path("Simple");
    var from = input.path("FromEmailAddress").asText();
    if (recipients.isEmpty() || recipients.size() > MAX_RECIPIENTS) {
      return refused(400, "BadRequestException", "1 to 50 recipients are needed");
    }
    if (from.isEmpty() || simple.isMissingNode()) {
      return refused(400, "BadRequestException", "a sender and simple content are needed");
    }
    for (var to : recipients) {
      mailbox.deliver(mail(to, from, simple));
    }
    return new Result.Succeeded(JsonNodes.object().put("MessageId", GatewayIds.next()));
  }

  private Email mail(String to, String from, JsonNode simple) {
    return new Email(
        to,
        from,
        simple.path("Subject").path("Data").asText(),
        simple.path("Body").path("Text").path("Data").asText(),
        simple.path("Body").path("Html").path("Data").asText(),
        clock.instant());
  }

  private static List<String> recipients(JsonNode destination) {
    var all = new ArrayList<String>();
    for (var kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
      destination.path(kind).forEach(address -> all.add(address.asText()));
    }
    return all;
  }
}
