package dev.souk.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway hands it to a function in payload format 2.0, made by hand.
public final class TestRequest {
  private final Map<String, String> path = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> event = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> context = new LinkedHashMap<>();

  private TestRequest(String method, String rawPath, String sourceIp) {
    context.put("requestId", "JKJaXmPLvHcESHA=");
    context.put("routeKey", method + " " + rawPath);
    context.put("http", Map.of("method", method, "path", rawPath, "sourceIp", sourceIp));
    event.put("version", "2.0");
    event.put("rawPath", rawPath);
    event.put("headers", headers);
    event.put("requestContext", context);
  }

  public static TestRequest of(String method, String rawPath) {
    return new TestRequest(method, rawPath, "192.0.2.7");
  }

  public static TestRequest get(String rawPath) {
    return new TestRequest("GET", rawPath, "192.0.2.7");
  }

  public static TestRequest post(String rawPath) {
    return new TestRequest("POST", rawPath, "192.0.2.7");
  }

  public static TestRequest postFrom(String sourceIp, String rawPath) {
    return new TestRequest("POST", rawPath, sourceIp);
  }

  public TestRequest with(String name, String value) {
    path.put(name, value);
    event.put("pathParameters", path);
    return this;
  }

  public TestRequest asking(String name, String value) {
    query.put(name, value);
    event.put("queryStringParameters", query);
    return this;
  }

  public TestRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public TestRequest json(String body) {
    event.put("body", body);
    return header("content-type", "application/json");
  }

  public TestRequest bytes(byte[] body) {
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
    return header("content-type", "application/json");
  }

  public TestRequest set(String member, @Nullable Object value) {
    event.put(member, value);
    return this;
  }

  public TestRequest as(String principal, PrincipalRole role) {
    return authorized(principal, role.name(), "false");
  }

  public TestRequest authorized(String principal, String role, String suspended) {
    context.put(
        "authorizer",
        Map.of(
            "lambda",
            Map.of(
                "principal", principal, "role", role, "session", "ses_1", "suspended", suspended)));
    return this;
  }

  /// The event as the kernel reads it.
  HttpEvent event() {
    try {
      return HttpEvent.read(Json.bytes(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the function answers.
  public Answer to(RequestStreamHandler function) {
    var out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(Json.bytes(event)), out, new TestLambdaContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.of(Json.readOwn(out.toString(StandardCharsets.UTF_8)));
  }

  /// @param body as text, empty for none
  public record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {

    private static Answer of(Map<String, @Nullable Object> told) {
      var headers = new LinkedHashMap<String, String>();
      Json.object(told.get("headers"))
          .forEach((name, value) -> headers.put(name, String.valueOf(value)));
      var cookies =
          told.get("cookies") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.<String>of();
      return new Answer(
          ((Number) java.util.Objects.requireNonNull(told.get("statusCode"))).intValue(),
          headers,
          cookies,
          String.valueOf(told.get("body")));
    }

    public Map<String, @Nullable Object> json() {
      return Json.readOwn(body);
    }

    /// The stable word of a problem.
    public String code() {
      return String.valueOf(json().get("code"));
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }
}
