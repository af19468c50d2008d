package dev.souk.local.pages;

import dev.souk.json.Json;
import dev.souk.local.wire.HttpResponses;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /dev/demo`: the demo accounts, for whom the demo pages can act. Their password is in the
/// banner as well.
public final class DemoAccountsEndpoint extends Handler.Abstract {
  private final Supplier<List<Map<String, Object>>> accounts;

  public DemoAccountsEndpoint(Supplier<List<Map<String, Object>>> accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("GET") || !request.getHttpURI().getPath().equals("/dev/demo")) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    HttpResponses.bytes(response, 200, Json.bytes(Map.of("accounts", accounts.get())), callback);
    return true;
  }
}
