package dev.souk.local.fuzz;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.TokenIssuer;
import dev.souk.contract.HttpTransport;
import dev.souk.contract.ObservedResponse;
import dev.souk.contract.SentRequest;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.RouteAccess;
import dev.souk.wiring.CloudWiring;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who and what odd requests are about. They name them by words that stay the same from run to run;
/// here each word becomes a token that works or the id of an object there is, and what requests
/// have used up is made anew now and then. For one thread.
final class FuzzFixture implements HttpTransport, AutoCloseable {
  static final List<String> TOKENS =
      List.of("@admin", "@seller", "@seller", "@customer", "@guest", "@ended");
  static final List<String> IDS =
      List.of("@product", "@product", "@variant", "@medium", "@category", "@shop", "@address");

  private static final Map<String, List<String>> CALLERS =
      FunctionManifest.routes().stream()
          .collect(
              Collectors.toMap(
                  route -> route.method() + " " + route.path(),
                  route -> TOKENS.stream().filter(each -> maySend(each, route.access())).toList()));

  /// How many requests are sent before tokens are changed, and before objects are.
  private static final int TOKEN_LASTS = 25;

  private static final int OBJECTS_LAST = 200;
  private static final int PER_ADDRESS = 8;

  private final RawHttpConnection connection =
      new RawHttpConnection(SharedLocalCloud.cloud().url(), PER_ADDRESS);
  private final Map<String, String> accounts = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Actor customer = SharedLocalCloud.customer();
  private final MatrixSeller matrixSeller;
  private final Actor admin;
  private int sent;

  /// What all stages share: log-ins of one account are counted, and a token does not last.
  record SharedAccounts(Actor admin, String adminId, String category) {
    static SharedAccounts created() {
      var admin = SharedLocalCloud.admin();
      return new SharedAccounts(admin, me(admin), MatrixSeller.category(admin));
    }
  }

  FuzzFixture(SharedAccounts sharedAccounts) {
    admin = sharedAccounts.admin();
    matrixSeller =
        MatrixSeller.of(SharedLocalCloud.seller("Odd things"), sharedAccounts.category());
    accounts.put("@admin", sharedAccounts.adminId());
    accounts.put("@seller", me(matrixSeller.seller()));
    accounts.put("@customer", me(customer));
    words.put("@medium", matrixSeller.picture());
    words.put("@category", matrixSeller.category());
    words.put("@shop", accounts.getOrDefault("@seller", ""));
    words.put("@product", matrixSeller.product());
    words.put("@variant", matrixSeller.variant());
    words.put("@address", "adr_none");
  }

  /// Those of [#TOKENS] that a route takes; of an alias none are known.
  static List<String> tokensOf(String method, String path) {
    return CALLERS.getOrDefault(method + " " + path, List.of());
  }

  private static boolean maySend(String token, RouteAccess access) {
    return access.roles().stream()
        .anyMatch(role -> token.equals("@" + role.name().toLowerCase(Locale.ROOT)));
  }

  private static String me(Actor actor) {
    return actor.get("/api/v1/me").expect(200).text("id");
  }

  @Override
  public Optional<ObservedResponse> send(SentRequest request) {
    if (sent++ % OBJECTS_LAST == 0) {
      refill();
    }
    return connection.send(exercised(request));
  }

  private SentRequest exercised(SentRequest request) {
    var target = request.target();
    for (var word : words.entrySet()) {
      target = target.replace(word.getKey(), word.getValue());
    }
    var headers = new LinkedHashMap<>(request.headers());
    headers.computeIfPresent("Authorization", (name, value) -> authorization(value));
    return new SentRequest(request.method(), target, headers, request.body());
  }

  private String authorization(String value) {
    var word = value.replaceFirst("^Bearer ", "");
    return TOKENS.contains(word) ? "Bearer " + token(word) : value;
  }

  private String token(String word) {
    var uses = used.merge(word, 1, Integer::sum);
    if (uses % TOKEN_LASTS == 1) {
      words.put("token of " + word, issuedToken(word));
    }
    return words.getOrDefault("token of " + word, "");
  }

  private String issuedToken(String word) {
    var now = CloudWiring.clock().instant();
    if (word.equals("@guest")) {
      return AccountWiring.tokenIssuer().openForGuest(now).accessToken();
    }
    var ended = word.equals("@ended");
    var issuedTokens = opened(ended ? "@customer" : word);
    if (ended) {
      var refresh = issuedTokens.refresh();
      AccountWiring.sessions().close(refresh.principal(), refresh.session());
    }
    return issuedTokens.accessToken();
  }

  private TokenIssuer.IssuedTokens opened(String word) {
    var account = AccountWiring.accounts().find(accounts.getOrDefault(word, "")).orElseThrow();
    return AccountWiring.tokenIssuer().open(account.principal(), CloudWiring.clock().instant());
  }

  private Actor fresh(Actor actor, String word) {
    return actor.withAccessToken(opened(word).accessToken());
  }

  /// Whatever cannot be made anew stays as it was.
  private void refill() {
    var shop = "/api/v1/admin/sellers/" + words.get("@shop");
    fresh(admin, "@admin").post(shop + "/reinstate", null);
    var seller = fresh(matrixSeller.seller(), "@seller").withIdempotencyKey();
    var draft =
        new HashMap<>(MatrixSeller.draft(matrixSeller.category(), matrixSeller.picture(), "ODD"));
    draft.put("variants", List.of());
    var made = seller.post("/api/v1/products", draft);
    if (made.status() != 201) {
      draft.remove("media");
      draft.remove("categoryId");
      made = seller.withIdempotencyKey().post("/api/v1/products", draft);
    }
    kept("@product", made);
    var product = "/api/v1/products/" + words.get("@product");
    var price = Map.of("amount", 1290, "currency", "EUR");
    var variant =
        Map.of("sku", "S" + sent, "options", Map.of("colour", "c" + sent), "price", price);
    kept("@variant", seller.withIdempotencyKey().post(product + "/variants", variant));
    var place = Map.of("name", "Odd", "line1", "1", "city", "Town", "country", "DE");
    kept("@address", fresh(customer, "@customer").post("/api/v1/me/addresses", place));
  }

  private void kept(String word, ApiResponse made) {
    if (made.status() == 201) {
      words.put(word, made.text("id"));
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
