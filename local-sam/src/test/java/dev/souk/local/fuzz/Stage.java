package dev.souk.local.fuzz;

import dev.souk.accounts.Grants;
import dev.souk.contract.Seen;
import dev.souk.contract.Send;
import dev.souk.contract.Sent;
import dev.souk.live.Live;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
import dev.souk.route.Access;
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
final class Stage implements Send, AutoCloseable {
  static final List<String> TOKENS =
      List.of("@admin", "@seller", "@seller", "@customer", "@guest", "@ended");
  static final List<String> IDS =
      List.of("@product", "@product", "@variant", "@medium", "@category", "@shop", "@address");

  private static final Map<String, List<String>> CALLERS =
      Manifest.routes().stream()
          .collect(
              Collectors.toMap(
                  route -> route.method() + " " + route.path(),
                  route -> TOKENS.stream().filter(each -> maySend(each, route.access())).toList()));

  /// How many requests are sent before tokens are changed, and before objects are.
  private static final int TOKEN_LASTS = 25;

  private static final int OBJECTS_LAST = 200;
  private static final int PER_ADDRESS = 8;

  private final Wire wire = new Wire(Town.cloud().url(), PER_ADDRESS);
  private final Map<String, String> accounts = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Actor customer = Town.customer();
  private final Stall stall;
  private final Actor admin;
  private int sent;

  /// What all stages share: log-ins of one account are counted, and a token does not last.
  record House(Actor admin, String adminId, String category) {
    static House founded() {
      var admin = Town.admin();
      return new House(admin, me(admin), Stall.category(admin));
    }
  }

  Stage(House house) {
    admin = house.admin();
    stall = Stall.of(Town.seller("Odd things"), house.category());
    accounts.put("@admin", house.adminId());
    accounts.put("@seller", me(stall.seller()));
    accounts.put("@customer", me(customer));
    words.put("@medium", stall.picture());
    words.put("@category", stall.category());
    words.put("@shop", accounts.getOrDefault("@seller", ""));
    words.put("@product", stall.product());
    words.put("@variant", stall.variant());
    words.put("@address", "adr_none");
  }

  /// Those of [#TOKENS] that a route takes; of an alias none are known.
  static List<String> tokensOf(String method, String path) {
    return CALLERS.getOrDefault(method + " " + path, List.of());
  }

  private static boolean maySend(String token, Access access) {
    return access.roles().stream()
        .anyMatch(role -> token.equals("@" + role.name().toLowerCase(Locale.ROOT)));
  }

  private static String me(Actor actor) {
    return actor.get("/api/v1/me").expect(200).text("id");
  }

  @Override
  public Optional<Seen> send(Sent request) {
    if (sent++ % OBJECTS_LAST == 0) {
      refill();
    }
    return wire.send(played(request));
  }

  private Sent played(Sent request) {
    var target = request.target();
    for (var word : words.entrySet()) {
      target = target.replace(word.getKey(), word.getValue());
    }
    var headers = new LinkedHashMap<>(request.headers());
    headers.computeIfPresent("Authorization", (name, value) -> authorization(value));
    return new Sent(request.method(), target, headers, request.body());
  }

  private String authorization(String value) {
    var word = value.replaceFirst("^Bearer ", "");
    return TOKENS.contains(word) ? "Bearer " + token(word) : value;
  }

  private String token(String word) {
    var uses = used.merge(word, 1, Integer::sum);
    if (uses % TOKEN_LASTS == 1) {
      words.put("token of " + word, minted(word));
    }
    return words.getOrDefault("token of " + word, "");
  }

  private String minted(String word) {
    var now = Live.clock().instant();
    if (word.equals("@guest")) {
      return Live.grants().welcome(now).accessToken();
    }
    var ended = word.equals("@ended");
    var granted = opened(ended ? "@customer" : word);
    if (ended) {
      var refresh = granted.refresh();
      Live.sessions().close(refresh.principal(), refresh.session());
    }
    return granted.accessToken();
  }

  private Grants.Granted opened(String word) {
    var account = Live.accounts().find(accounts.getOrDefault(word, "")).orElseThrow();
    return Live.grants().open(account.principal(), Live.clock().instant());
  }

  private Actor fresh(Actor actor, String word) {
    return actor.bearing(opened(word).accessToken());
  }

  /// Whatever cannot be made anew stays as it was.
  private void refill() {
    var shop = "/api/v1/admin/sellers/" + words.get("@shop");
    fresh(admin, "@admin").post(shop + "/reinstate", null);
    var seller = fresh(stall.seller(), "@seller").once();
    var draft = new HashMap<>(Stall.draft(stall.category(), stall.picture(), "ODD"));
    draft.put("variants", List.of());
    var made = seller.post("/api/v1/products", draft);
    if (made.status() != 201) {
      draft.remove("media");
      draft.remove("categoryId");
      made = seller.once().post("/api/v1/products", draft);
    }
    kept("@product", made);
    var product = "/api/v1/products/" + words.get("@product");
    var price = Map.of("amount", 1290, "currency", "EUR");
    var variant =
        Map.of("sku", "S" + sent, "options", Map.of("colour", "c" + sent), "price", price);
    kept("@variant", seller.once().post(product + "/variants", variant));
    var place = Map.of("name", "Odd", "line1", "1", "city", "Town", "country", "DE");
    kept("@address", fresh(customer, "@customer").post("/api/v1/me/addresses", place));
  }

  private void kept(String word, Answer made) {
    if (made.status() == 201) {
      words.put(word, made.text("id"));
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
