package dev.souk.local.matrix;

import dev.souk.accounts.Accounts;
import dev.souk.accounts.Bearing;
import dev.souk.accounts.Grants;
import dev.souk.contract.Cast;
import dev.souk.contract.Principal;
import dev.souk.live.Live;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Buying;
import dev.souk.local.story.Town;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Everyone the matrix needs, with real accounts and objects in the town. Tokens are made in this
/// process, one a row: a row may end a session, and a log-in costs a password's hash. What objects
/// are called is known from the start, since a row may also end the sessions in which they were
/// made.
final class TownCast implements Cast {
  static final Map<String, Owner> OWNERS =
      Map.ofEntries(
          Map.entry("addresses/{id}", Owner.CUSTOMER),
          Map.entry("addressId", Owner.CUSTOMER),
          Map.entry("products/{id}", Owner.SELLER),
          Map.entry("my/{id}", Owner.SELLER),
          Map.entry("variants/{variantId}", Owner.SELLER),
          Map.entry("media/{id}", Owner.SELLER),
          Map.entry("media", Owner.SELLER),
          Map.entry("logo", Owner.SELLER),
          Map.entry("sellers/{id}", Owner.EVERYONE),
          Map.entry("seller", Owner.EVERYONE),
          Map.entry("categories/{id}", Owner.EVERYONE),
          Map.entry("category", Owner.EVERYONE),
          // Any admin's.
          Map.entry("commission-rules/{id}", Owner.EVERYONE),
          Map.entry("categoryId", Owner.EVERYONE),
          Map.entry("categoryIds", Owner.EVERYONE),
          // What is for sale is named by whoever buys it; a seller's coupon names their own only.
          Map.entry("productId", Owner.EVERYONE),
          Map.entry("variantId", Owner.EVERYONE),
          Map.entry("items/{variantId}", Owner.EVERYONE),
          Map.entry("productIds", Owner.SELLER),
          Map.entry("coupons/{id}", Owner.SELLER),
          Map.entry("seller-orders/{sellerOrderId}", Owner.CUSTOMER),
          Map.entry("seller/{id}", Owner.SELLER),
          Map.entry("returns/{returnId}", Owner.SELLER),
          // There is one courier here: of two the story of an order tells.
          Map.entry("deliveries/{id}", Owner.EVERYONE),
          Map.entry("photo", Owner.EVERYONE),
          Map.entry("courierId", Owner.EVERYONE),
          Map.entry("customer", Owner.EVERYONE),
          Map.entry("order", Owner.EVERYONE),
          Map.entry("shipping-options/{id}", Owner.SELLER),
          // A shopper names any seller and what anyone offers; a choice that is none is an
          // obstacle.
          Map.entry("sellerId", Owner.EVERYONE),
          Map.entry("optionId", Owner.EVERYONE),
          Map.entry("orders/{id}", Owner.CUSTOMER),
          Map.entry("orderId", Owner.CUSTOMER),
          Map.entry("parentId", Owner.EVERYONE));

  private final Accounts accounts;
  private final Grants grants;
  private final Map<Principal, String> ids = new EnumMap<>(Principal.class);
  private final Map<Principal, Stall> stalls = new EnumMap<>(Principal.class);
  private final Map<Principal, String> addresses = new EnumMap<>(Principal.class);
  private final Map<Principal, String> coupons = new EnumMap<>(Principal.class);
  private final Sales sales;
  private final Map<Principal, String> options = new EnumMap<>(Principal.class);
  private final Map<Principal, String> orders = new EnumMap<>(Principal.class);

  private static final class Shared {
    static final TownCast CAST = new TownCast();
  }

  /// The one all rows of a JVM share.
  static TownCast shared() {
    return Shared.CAST;
  }

  private TownCast() {
    // the town tells the functions of this process where they are: it comes first
    var admin = Town.admin();
    accounts = Live.accounts();
    grants = Live.grants();
    var category = Stall.category(admin);
    ids.put(Principal.ADMIN, me(admin));
    var customers = new EnumMap<Principal, Actor>(Principal.class);
    for (var customer :
        new Principal[] {Principal.CUSTOMER_A, Principal.CUSTOMER_B, Principal.LOGGED_OUT}) {
      var actor = Town.customer();
      ids.put(customer, me(actor));
      customers.put(customer, actor);
      addresses.put(customer, actor.post("/api/v1/me/addresses", address()).expect(201).text("id"));
    }
    for (var seller : new Principal[] {Principal.SELLER_A, Principal.SELLER_B}) {
      var stall = Stall.of(Town.seller("Stall of " + seller), category);
      ids.put(seller, me(stall.seller()));
      stalls.put(seller, stall);
      var coupon = Map.of("code", "MATRIX-" + seller, "basisPoints", 500);
      coupons.put(
          seller, stall.seller().once().post("/api/v1/coupons", coupon).expect(201).text("id"));
      options.put(
          seller,
          stall
              .seller()
              .post("/api/v1/sellers/me/shipping-options", Stall.post())
              .expect(201)
              .text("id"));
    }
    var ware = Buying.stocked(stall(Principal.SELLER_A), 10);
    for (var customer : new Principal[] {Principal.CUSTOMER_A, Principal.CUSTOMER_B}) {
      orders.put(customer, Buying.placed(ids.getOrDefault(customer, ""), ware, 1).id());
    }
    sales = Sales.of(customers, stalls);
    var suspended = me(Town.seller("Closed"));
    admin.post("/api/v1/admin/sellers/" + suspended + "/suspend", null).expectSuccess();
    ids.put(Principal.SUSPENDED_SELLER, suspended);
    var courier =
        Map.of(
            "email",
            "courier-" + System.nanoTime() + "@town.example",
            "name",
            "C",
            "role",
            "courier");
    ids.put(Principal.COURIER, admin.post("/api/v1/admin/staff", courier).expect(202).text("id"));
  }

  /// One of customer A's, of which seller A has a part.
  String order() {
    return orders.getOrDefault(Principal.CUSTOMER_A, "");
  }

  private static String me(Actor actor) {
    return actor.get("/api/v1/me").expect(200).text("id");
  }

  private static Map<String, Object> address() {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "Actor");
    body.put("line1", "Long Walk 1");
    body.put("city", "Town");
    body.put("country", "DE");
    return body;
  }

  @Override
  public Map<String, Owner> owners() {
    return OWNERS;
  }

  @Override
  public Optional<String> token(Principal principal) {
    var now = Live.clock().instant();
    return switch (principal) {
      case NONE -> Optional.empty();
      case GUEST -> Optional.of(grants.welcome(now).accessToken());
      case LOGGED_OUT -> Optional.of(ended(now));
      case CUSTOMER_A, CUSTOMER_B, SELLER_A, SELLER_B, SUSPENDED_SELLER, COURIER, ADMIN ->
          Optional.of(opened(principal, now).accessToken());
    };
  }

  private Grants.Granted opened(Principal principal, Instant now) {
    var account = accounts.find(ids.getOrDefault(principal, "")).orElseThrow();
    return grants.open(account.principal(), now);
  }

  private String ended(Instant now) {
    var granted = opened(Principal.LOGGED_OUT, now);
    Bearing.Refresh refresh = granted.refresh();
    Live.sessions().close(refresh.principal(), refresh.session());
    return granted.accessToken();
  }

  @Override
  public String id(Principal owner, String field) {
    return switch (field) {
      case "addresses/{id}", "addressId" -> addresses.getOrDefault(owner, "");
      case "products/{id}", "my/{id}", "productIds" -> stall(owner).product();
      case "variants/{variantId}" -> stall(owner).variant();
      case "coupons/{id}" -> coupons.getOrDefault(owner, "");
      case "shipping-options/{id}" -> options.getOrDefault(owner, "");
      case "optionId" -> options.getOrDefault(Principal.SELLER_A, "");
      case "orderId" -> orders.getOrDefault(owner, "");
      case "productId" -> stall(Principal.SELLER_A).product();
      case "variantId", "items/{variantId}" -> stall(Principal.SELLER_A).variant();
      case "media/{id}", "media", "logo" -> stall(owner).picture();
      case "orders/{id}" -> sales.order(owner);
      case "seller-orders/{sellerOrderId}" -> sales.partOf(owner);
      case "seller/{id}" -> sales.part(owner);
      case "returns/{returnId}" -> sales.back(owner);
      case "deliveries/{id}" -> sales.part(Principal.SELLER_A);
      case "photo" -> stall(Principal.SELLER_A).picture();
      case "courierId" -> ids.getOrDefault(Principal.COURIER, "");
      case "order" -> order();
      case "customer" -> ids.getOrDefault(Principal.CUSTOMER_A, "");
      case "sellers/{id}", "seller", "sellerId" -> ids.getOrDefault(Principal.SELLER_A, "");
      default -> stall(Principal.SELLER_A).category();
    };
  }

  private Stall stall(Principal owner) {
    return Optional.ofNullable(stalls.get(owner)).orElseThrow();
  }
}
