package dev.souk.local.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.wire.Answers;
import dev.souk.local.wire.Query;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /dev/mail?to=…`: what an address got, or everyone without `to`, newest last.
public final class MailPage extends Handler.Abstract {
  public static final String PATH = "/dev/mail";

  private final Mailbox mailbox;

  public MailPage(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    var query = Query.parse(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
    if (!request.getMethod().equals("GET")) {
      Answers.message(response, 404, "Not Found", callback);
    } else if (query.isEmpty()) {
      Answers.message(response, 400, "Bad Request", callback);
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
      Answers.json(response, 200, page, callback);
    }
    return true;
  }
}
