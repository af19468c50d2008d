package dev.souk.local.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.QueryString;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /dev/mail?to=…`: what an address got, or everyone without `to`, newest last.
public final class MailboxEndpoint extends Handler.Abstract {
  public static final String PATH = "/dev/mail";

  private final Mailbox mailbox;

  public MailboxEndpoint(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    var query = QueryString.parse(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
    if (!request.getMethod().equals("GET")) {
      HttpResponses.message(response, 404, "Not Found", callback);
    } else if (query.isEmpty()) {
      HttpResponses.message(response, 400, "Bad Request", callback);
    } else {
      var to = query.get().parameters().get("to");
      var page = JsonNodeFactory.instance.arrayNode();
      for (var mail : to == null ? mailbox.all() : mailbox.to(to.getLast())) {
        page.addObject()
            .put("to", mail.to())
            .put("subject", mail.subject())
            .put("text", mail.text())
            .put("html", mail.html())
            .put("at", mail.at().toString());
      }
      HttpResponses.json(response, 200, page, callback);
    }
    return true;
  }
}
