package dev.souk.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.AuthorizerCache.Decision;
import dev.souk.local.http.RouteMatcher.Result;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.JsonNodes;
import dev.souk.local.wire.QueryString;
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
public final class LocalHttpGateway extends Handler.Abstract {
  /// The most the request line and header values may hold together (API Gateway quotas).
  private static final int MAX_HEADERS = 10_240;

  private final HttpApi api;
  private final RouteMatcher routeMatcher;
  private final AuthorizerCache authorizers;
  private final LambdaService lambdaService;
  private final InstantSource clock;
  private final CloudFrontCache cloudFrontCache;

  /// @param clock dates requests and ages the authorizer's kept answers
  public LocalHttpGateway(
      HttpApi api,
      CloudFrontCache cloudFrontCache,
      LambdaService lambdaService,
      InstantSource clock) {
    this.api = api;
    this.lambdaService = lambdaService;
    this.clock = clock;
    this.cloudFrontCache = cloudFrontCache;
    routeMatcher = new RouteMatcher(api.routes());
    authorizers = new AuthorizerCache(api.authorizer(), lambdaService, clock);
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

  private GatewayResponse answer(Request request, Map<String, String> more) throws IOException {
    var contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    var body = GatewayRequestBody.read(Content.Source.asInputStream(request), contentType);
    if (body.isEmpty()) {
      return GatewayResponse.message(413, "Request Entity Too Large");
    }
    if (headerSize(request) > MAX_HEADERS) {
      return GatewayResponse.message(431, "Request Header Fields Too Large");
    }
    var rawQuery = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
    var query = QueryString.parse(rawQuery);
    if (query.isEmpty()) {
      return GatewayResponse.message(400, "Bad Request");
    }
    var gatewayRequest =
        cloudFrontCache.toOrigin(
            GatewayRequest.of(request, query.get(), body.get(), clock.instant()));
    more.put("apigw-requestid", gatewayRequest.requestId());
    if (gatewayRequest.method().equals("OPTIONS")) {
      return GatewayResponse.empty(204, api.cors().onPreflight(gatewayRequest));
    }
    return switch (routeMatcher.find(gatewayRequest.method(), gatewayRequest.path())) {
      case Result.Match match -> {
        var asked = cloudFrontCache.forLookup(gatewayRequest, match.route());
        yield cloudFrontCache.answer(asked, () -> authorized(asked, match));
      }
      case Result.NoMatch _ -> GatewayResponse.message(404, "Not Found");
      case Result.InvalidEncoding _ -> GatewayResponse.message(400, "Bad Request");
    };
  }

  private static int headerSize(Request request) {
    int size = request.getMethod().length() + request.getHttpURI().getPathQuery().length();
    for (HttpField field : request.getHeaders()) {
      size += Objects.requireNonNullElse(field.getValue(), "").length();
    }
    return size;
  }

  private GatewayResponse authorized(GatewayRequest request, Result.Match match) {
    if (!match.route().access().needsToken()) {
      return call(request, match, JsonNodes.object());
    }
    return switch (authorizers.authorize(request, match)) {
      case Decision.Allowed(var context) -> call(request, match, context);
      case Decision.Anonymous _ -> GatewayResponse.message(401, "Unauthorized");
      case Decision.Denied _ -> GatewayResponse.message(403, "Forbidden");
      case Decision.AuthorizerFailed _ -> GatewayResponse.broken();
    };
  }

  private GatewayResponse call(GatewayRequest request, Result.Match match, ObjectNode authorizer) {
    var event = JsonNodes.bytes(HttpApiEvents.request(request, match, authorizer));
    if (event.length > LambdaService.MAX_PAYLOAD) {
      return GatewayResponse.message(413, "Request Entity Too Large");
    }
    try {
      var outcome = lambdaService.start(match.route(), event);
      var gatewayResponse =
          GatewayResponse.of(
              outcome.get(api.integrationTimeout().toMillis(), TimeUnit.MILLISECONDS));
      AcceptedRequests.notifyListeners(match.route(), request, gatewayResponse);
      return gatewayResponse;
    } catch (TimeoutException e) {
      return GatewayResponse.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a function's outcome is never an exception", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return GatewayResponse.message(503, "Service Unavailable");
    }
  }
}
