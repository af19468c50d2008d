package dev.souk.local.story;

import dev.souk.contract.ObservedResponse;
import dev.souk.contract.OpenApiResponseCheck;
import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Someone with a browser of their own. Each has a loopback address of their own too, since limits
/// are counted by it. Every answer is held to the OpenAPI document. Like any client, an actor who
/// holds a refresh token renews the access token that is about to end, by the local cloud's clock:
/// whatever moved it.
public final class Actor {
  private static final OpenApiResponseCheck CONTRACT =
      OpenApiResponseCheck.of(OpenApiDocument.ofAll());
  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_.-]+)");

  private final HttpClient http;
  private final String url;
  private final Map<String, String> headers;
  private final String email;
  private final ActorTokens tokens;

  private Actor(
      HttpClient http, String url, Map<String, String> headers, String email, ActorTokens tokens) {
    this.http = http;
    this.url = url;
    this.headers = Map.copyOf(headers);
    this.email = email;
    this.tokens = tokens;
  }

  static Actor atOwnAddress(String url) {
    var number = ADDRESSES.incrementAndGet();
    return from(number / 250, number % 250 + 1, url, 1);
  }

  /// Someone in a network (a /24) that only those have who ask for it by number.
  ///
  /// @param network 0 to 255
  /// @param host 1 to 254
  static Actor inNetwork(int network, int host, String url) {
    return from(network, host, url, 2);
  }

  private static Actor from(int network, int host, String url, int block) {
    try {
      var address =
          InetAddress.getByAddress(new byte[] {127, (byte) block, (byte) network, (byte) host});
      var http = HttpClient.newBuilder().localAddress(address).version(HttpClient.Version.HTTP_1_1);
      return new Actor(http.build(), url, Map.of(), "", ActorTokens.none());
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same actor sending these headers with every request.
  public Actor with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Actor(http, url, more, email, tokens);
  }

  /// The same actor with an idempotency key, a new one when none is given.
  public Actor withIdempotencyKey() {
    return with("idempotency-key", UUID.randomUUID().toString());
  }

  Actor withTokens(ApiResponse tokens) {
    return withTokens(tokens.text("accessToken"), tokens.text("refreshToken"));
  }

  Actor withTokens(String access, String refresh) {
    return new Actor(http, url, headers, email, ActorTokens.renewable(access, refresh));
  }

  /// The same actor, who is known to have this address.
  Actor withEmail(String address) {
    return new Actor(http, url, headers, address, tokens);
  }

  /// The same actor with that access token and no other: it is not renewed.
  public Actor withAccessToken(String token) {
    return new Actor(http, url, headers, email, ActorTokens.fixed(token, tokens.refresh()));
  }

  Actor loggedIn(String role, String address) {
    var body = Map.of("email", address, "password", SharedLocalCloud.PASSWORD);
    var tokens = post("/api/v1/auth/" + role + "/login", body).expect(200);
    var known = new Actor(http, url, headers, address, ActorTokens.none());
    return known.withTokens(tokens);
  }

  /// The newest code in the mailbox, as a person would find it.
  String mailedCode(String address) {
    var mails = get("/dev/mail?to=" + address).body();
    var codes = CODE.matcher(mails).results().map(found -> found.group()).toList();
    return codes.getLast();
  }

  /// The token of the newest link in the mailbox.
  String mailedToken(String address) {
    var mails = get("/dev/mail?to=" + address).body();
    var tokens = TOKEN.matcher(mails).results().map(found -> found.group(1)).toList();
    return tokens.getLast();
  }

  /// Every item of a list, page by page to its end.
  List<Map<String, @Nullable Object>> all(String path) {
    var items = new ArrayList<Map<String, @Nullable Object>>();
    var page = get(path + "?limit=100").expect(200);
    items.addAll(page.list("items"));
    while (page.json().get("nextCursor") instanceof String cursor) {
      page = get(path + "?limit=100&cursor=" + cursor).expect(200);
      items.addAll(page.list("items"));
    }
    return items;
  }

  public String email() {
    return email;
  }

  /// One that is good for a while.
  public String accessToken() {
    return tokens.access(this::renewed);
  }

  public String refreshToken() {
    return tokens.refresh();
  }

  private ApiResponse renewed(String refreshToken) {
    return withAccessToken("").post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
  }

  public String url() {
    return url;
  }

  public HttpClient http() {
    return http;
  }

  public ApiResponse get(String path) {
    return send("GET", path, null);
  }

  /// @param body a map or a wire record, null for none
  public ApiResponse post(String path, @Nullable Object body) {
    return send("POST", path, body);
  }

  /// @param version the one the actor read
  public ApiResponse patch(String path, long version, Object body) {
    return with("if-match", "\"" + version + "\"").send("PATCH", path, body);
  }

  public ApiResponse delete(String path) {
    return send("DELETE", path, null);
  }

  public ApiResponse send(String method, String path, @Nullable Object body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
    var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, publisher);
    if (body != null) {
      request.header("content-type", "application/json");
    }
    var token = accessToken();
    if (!token.isEmpty()) {
      request.header("authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return send(request.build());
  }

  private ApiResponse send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      CONTRACT.check(response);
      return new ApiResponse(ObservedResponse.of(response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
