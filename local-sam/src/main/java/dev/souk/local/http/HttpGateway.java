package dev.souk.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.Gatekeeper.Verdict;
import dev.souk.local.http.Paths.Found;
import dev.souk.local.lambda.Functions;
import dev.souk.local.wire.Json;
import dev.souk.local.wire.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// API Gateway's HTTP API, behind CloudFront, under `/api/` and `/.well-known/`: routes,
/// authorizer, CORS, the limits and the bodies of its own refusals are the real one's.
public final class HttpGateway extends Handler.Abstract {
  /// The most the request line and header values may hold together (API Gateway quotas).
  private static final int MAX_HEADERS = 10_240;

  private final HttpApi api;
  private final Paths paths;
  private final Gatekeeper gatekeeper;
  private final Functions functions;
  private final InstantSource clock;
  private final Edge edge;

  /// @param clock dates requests and ages the authorizer's kept answers
  public HttpGateway(HttpApi api, Edge edge, Functions functions, InstantSource clock) {
    this.api = api;
    this.functions = functions;
    this.clock = clock;
    this.edge = edge;
    paths = new Paths(api.routes());
    gatekeeper = new Gatekeeper(api.authorizer(), functions, clock);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var path = request.getHttpURI().getPath();
    if (path == null || !(path.startsWith("/api/") || path.startsWith("/.well-known/"))) {
      return false;
    }
    var more = new HashMap<String, String>();
    if (!request.getMethod().equals("OPTIONS")) {
      more.putAll(api.cors().onAnswer(request.getHeaders().get(HttpHeader.ORIGIN)));
    }
    answer(request, more).send(response, more, callback);
    return true;
  }

  private Answer answer(Request request, Map<String, String> more) throws IOException {
    var contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    var body = Body.read(Content.Source.asInputStream(request), contentType);
    if (body.isEmpty()) {
      return Answer.message(413, "Request Entity Too Large");
    }
    if (headerSize(request) > MAX_HEADERS) {
      return Answer.message(431, "Request Header Fields Too Large");
    }
    var rawQuery = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
    var query = Query.parse(rawQuery);
    if (query.isEmpty()) {
      return Answer.message(400, "Bad Request");
    }
    var received = edge.passed(Received.of(request, query.get(), body.get(), clock.instant()));
    more.put("apigw-requestid", received.requestId());
    if (received.method().equals("OPTIONS")) {
      return Answer.empty(204, api.cors().onPreflight(received));
    }
    return switch (paths.find(received.method(), received.path())) {
      case Found.Match match -> {
        var asked = edge.asked(received, match.route());
        yield edge.answer(asked, () -> authorized(asked, match));
      }
      case Found.Nothing _ -> Answer.message(404, "Not Found");
      case Found.Garbled _ -> Answer.message(400, "Bad Request");
    };
  }

  private static int headerSize(Request request) {
    int size = request.getMethod().length() + request.getHttpURI().getPathQuery().length();
    for (HttpField field : request.getHeaders()) {
      size += Objects.requireNonNullElse(field.getValue(), "").length();
    }
    return size;
  }

  private Answer authorized(Received request, Found.Match match) {
    if (!match.route().access().needsToken()) {
      return call(request, match, Json.object());
    }
    return switch (gatekeeper.judge(request, match)) {
      case Verdict.Allowed(var context) -> call(request, match, context);
      case Verdict.Anonymous _ -> Answer.message(401, "Unauthorized");
      case Verdict.Denied _ -> Answer.message(403, "Forbidden");
      case Verdict.Broken _ -> Answer.broken();
    };
  }

  private Answer call(Received request, Found.Match match, ObjectNode authorizer) {
    var event = Json.bytes(Events.request(request, match, authorizer));
    if (event.length > Functions.MAX_PAYLOAD) {
      return Answer.message(413, "Request Entity Too Large");
    }
    try {
      var outcome = functions.start(match.route(), event);
      var answer =
          Answer.of(outcome.get(api.integrationTimeout().toMillis(), TimeUnit.MILLISECONDS));
      TakenRequests.tell(match.route(), request, answer);
      return answer;
    } catch (TimeoutException e) {
      return Answer.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a function's outcome is never an exception", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }
}
