package dev.souk.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.wire.JsonNodes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What a client gets: read from a function's answer in payload format 2.0, or said by the gateway.
record GatewayResponse(
    int status, Map<String, String> headers, List<String> cookies, ByteBuffer body) {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

  /// Headers the gateway writes itself, whatever a function says; so it does those of CORS.
  private static final List<String> RESERVED_HEADERS =
      List.of("connection", "content-length", "keep-alive", "transfer-encoding", "upgrade");

  /// `{"message": …}`, as the gateway speaks for itself.
  static GatewayResponse message(int status, String text) {
    return new GatewayResponse(
        status,
        Map.of("content-type", "application/json"),
        List.of(),
        ByteBuffer.wrap(JsonNodes.bytes(JsonNodes.message(text))));
  }

  static GatewayResponse empty(int status, Map<String, String> headers) {
    return new GatewayResponse(status, headers, List.of(), ByteBuffer.allocate(0));
  }

  static GatewayResponse broken() {
    return message(500, "Internal Server Error");
  }

  static GatewayResponse of(InvocationOutcome outcome) {
    return switch (outcome) {
      case InvocationOutcome.Answered(var json) -> of(JsonNodes.read(json));
      case InvocationOutcome.Failed _, InvocationOutcome.TimedOut _ -> broken();
    };
  }

  private static GatewayResponse of(JsonNode answer) {
    if (answer instanceof MissingNode) {
      return broken();
    }
    if (!answer.has("statusCode")) {
      return inferred(answer);
    }
    try {
      return stated(answer);
    } catch (IllegalArgumentException e) {
      return broken();
    }
  }

  /// An answer without a status is itself the body (AWS: "Lambda function response for format
  /// 2.0").
  private static GatewayResponse inferred(JsonNode answer) {
    return new GatewayResponse(
        200,
        Map.of("content-type", "application/json"),
        List.of(),
        ByteBuffer.wrap(JsonNodes.bytes(answer)));
  }

  private static GatewayResponse stated(JsonNode answer) {
    var status = answer.path("statusCode");
    refuseUnless(status.isInt() && status.intValue() >= 200 && status.intValue() < 600);
    var headers = new TreeMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> put(headers, header.getKey(), header.getValue()));
    var cookies = new ArrayList<String>();
    answer.path("cookies").forEach(cookie -> cookies.add(printable(cookie)));
    var body = body(answer, status.intValue());
    if (body.hasRemaining()) {
      headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    }
    return new GatewayResponse(status.intValue(), headers, cookies, body);
  }

  private static void put(Map<String, String> headers, String name, JsonNode value) {
    refuseUnless(NAME.matcher(name).matches());
    var lower = name.toLowerCase(Locale.ROOT);
    if (!value.isNull()
        && !RESERVED_HEADERS.contains(lower)
        && !lower.startsWith("access-control-")) {
      headers.put(lower, printable(value));
    }
  }

  private static String printable(JsonNode value) {
    refuseUnless(value.isValueNode() && !UNPRINTABLE.matcher(value.asText()).find());
    return value.asText();
  }

  private static ByteBuffer body(JsonNode answer, int status) {
    var body = answer.path("body");
    refuseUnless(body.isTextual() || body.isNull() || body.isMissingNode());
    if (!body.isTextual() || status == 204 || status == 304) {
      return ByteBuffer.allocate(0);
    }
    return ByteBuffer.wrap(
        answer.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(body.textValue())
            : body.textValue().getBytes(StandardCharsets.UTF_8));
  }

  private static void refuseUnless(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("not an answer in payload format 2.0");
    }
  }

  /// Sends it, with `more` headers of the gateway's own in place of the function's.
  void send(Response response, Map<String, String> more, Callback callback) {
    response.setStatus(status);
    var out = response.getHeaders();
    headers.forEach((name, value) -> out.put(name, value));
    cookies.forEach(cookie -> out.add("set-cookie", cookie));
    more.forEach((name, value) -> out.put(name, value));
    response.write(true, body, callback);
  }
}
