package dev.souk.local.matrix;

import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.accounts.OpaqueToken;
import dev.souk.accounts.TokenIssuer;
import dev.souk.contract.MatrixActors;
import dev.souk.contract.MatrixPrincipal;
import dev.souk.id.IdType;
import dev.souk.local.story.Actor;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.local.story.UnpaidOrderSeeder;
import dev.souk.money.Money;
import dev.souk.page.PageRequest;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutWiring;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everyone the matrix needs, with real accounts and objects in the local cloud. Tokens are made in
/// this process, one a row: a row may end a session, and a log-in costs a password's hash. What
/// objects are called is known from the start, since a row may also end the sessions in which they
/// were made.
final class AuthorizationMatrixFixture implements MatrixActors {
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
          Map.entry("payouts/{id}", Owner.SELLER),
          // An admin's, who names any seller's.
          Map.entry("payouts/{payoutId}", Owner.EVERYONE),
          // There is one courier here: of two the story of an order tells.
          Map.entry("deliveries/{id}", Owner.EVERYONE),
          Map.entry("photo", Owner.EVERYONE),
          Map.entry("courierId", Owner.EVERYONE),
          Map.entry("customer", Owner.EVERYONE),
          Map.entry("order", Owner.EVERYONE),
          Map.entry("shipping-options/{id}", Owner.SELLER),
          // A shopper names any seller and what anyone offers; a choice that is none is a
          // blocker.
          Map.entry("sellerId", Owner.EVERYONE),
          Map.entry("optionId", Owner.EVERYONE),
          Map.entry("orders/{id}", Owner.CUSTOMER),
          Map.entry("orderId", Owner.CUSTOMER),
          Map.entry("parentId", Owner.EVERYONE));

  private final Accounts accounts;
  private final TokenIssuer tokenIssuer;
  private final Map<MatrixPrincipal, String> ids = new EnumMap<>(MatrixPrincipal.class);
  private final Map<MatrixPrincipal, MatrixSeller> sellers = new EnumMap<>(MatrixPrincipal.class);
  private final Map<MatrixPrincipal, String> addresses = new EnumMap<>(MatrixPrincipal.class);
  private final Map<MatrixPrincipal, String> coupons = new EnumMap<>(MatrixPrincipal.class);
  private final MatrixOrders matrixOrders;
  private final Map<MatrixPrincipal, String> options = new EnumMap<>(MatrixPrincipal.class);
  private final Map<MatrixPrincipal, String> orders = new EnumMap<>(MatrixPrincipal.class);

  private static final class Shared {
    static final AuthorizationMatrixFixture CAST = new AuthorizationMatrixFixture();
  }

  /// The one all rows of a JVM share.
  static AuthorizationMatrixFixture shared() {
    return Shared.CAST;
  }

  private AuthorizationMatrixFixture() {
    // the local cloud tells the functions of this process where they are: it comes first
    var admin = SharedLocalCloud.admin();
    accounts = AccountWiring.accounts();
    tokenIssuer = AccountWiring.tokenIssuer();
    var category = MatrixSeller.category(admin);
    ids.put(MatrixPrincipal.ADMIN, me(admin));
    var customers = new EnumMap<MatrixPrincipal, Actor>(MatrixPrincipal.class);
    for (var customer :
        new MatrixPrincipal[] {
          MatrixPrincipal.CUSTOMER_A, MatrixPrincipal.CUSTOMER_B, MatrixPrincipal.LOGGED_OUT
        }) {
      var actor = SharedLocalCloud.customer();
      ids.put(customer, me(actor));
      customers.put(customer, actor);
      addresses.put(customer, actor.post("/api/v1/me/addresses", address()).expect(201).text("id"));
    }
    for (var seller : new MatrixPrincipal[] {MatrixPrincipal.SELLER_A, MatrixPrincipal.SELLER_B}) {
      var matrixSeller = MatrixSeller.of(SharedLocalCloud.seller("Stall of " + seller), category);
      ids.put(seller, me(matrixSeller.seller()));
      sellers.put(seller, matrixSeller);
      var coupon = Map.of("code", "MATRIX-" + seller, "basisPoints", 500);
      coupons.put(
          seller,
          matrixSeller
              .seller()
              .withIdempotencyKey()
              .post("/api/v1/coupons", coupon)
              .expect(201)
              .text("id"));
      options.put(
          seller,
          matrixSeller
              .seller()
              .post("/api/v1/sellers/me/shipping-options", MatrixSeller.post())
              .expect(201)
              .text("id"));
    }
    var ware = UnpaidOrderSeeder.stocked(matrixSeller(MatrixPrincipal.SELLER_A), 10);
    for (var customer :
        new MatrixPrincipal[] {MatrixPrincipal.CUSTOMER_A, MatrixPrincipal.CUSTOMER_B}) {
      orders.put(customer, UnpaidOrderSeeder.placed(ids.getOrDefault(customer, ""), ware, 1).id());
    }
    matrixOrders = MatrixOrders.of(customers, sellers);
    var suspended = me(SharedLocalCloud.seller("Closed"));
    admin.post("/api/v1/admin/sellers/" + suspended + "/suspend", null).expectSuccess();
    ids.put(MatrixPrincipal.SUSPENDED_SELLER, suspended);
    var courier =
        Map.of(
            "email",
            "courier-" + System.nanoTime() + "@town.example",
            "name",
            "C",
            "role",
            "courier");
    ids.put(
        MatrixPrincipal.COURIER, admin.post("/api/v1/admin/staff", courier).expect(202).text("id"));
  }

  /// One of customer A's, of which seller A has a part.
  String order() {
    return orders.getOrDefault(MatrixPrincipal.CUSTOMER_A, "");
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
  public Optional<String> token(MatrixPrincipal principal) {
    var now = CloudWiring.clock().instant();
    return switch (principal) {
      case NONE -> Optional.empty();
      case GUEST -> Optional.of(tokenIssuer.openForGuest(now).accessToken());
      case LOGGED_OUT -> Optional.of(ended(now));
      case CUSTOMER_A, CUSTOMER_B, SELLER_A, SELLER_B, SUSPENDED_SELLER, COURIER, ADMIN ->
          Optional.of(opened(principal, now).accessToken());
    };
  }

  private TokenIssuer.IssuedTokens opened(MatrixPrincipal principal, Instant now) {
    var account = accounts.find(ids.getOrDefault(principal, "")).orElseThrow();
    return tokenIssuer.open(account.principal(), now);
  }

  private String ended(Instant now) {
    var tokens = opened(MatrixPrincipal.LOGGED_OUT, now);
    OpaqueToken.Refresh refresh = tokens.refresh();
    AccountWiring.sessions().close(refresh.principal(), refresh.session());
    return tokens.accessToken();
  }

  @Override
  public String id(MatrixPrincipal owner, String field) {
    return switch (field) {
      case "addresses/{id}", "addressId" -> addresses.getOrDefault(owner, "");
      case "products/{id}", "my/{id}", "productIds" -> matrixSeller(owner).product();
      case "variants/{variantId}" -> matrixSeller(owner).variant();
      case "coupons/{id}" -> coupons.getOrDefault(owner, "");
      case "shipping-options/{id}" -> options.getOrDefault(owner, "");
      case "optionId" -> options.getOrDefault(MatrixPrincipal.SELLER_A, "");
      case "orderId" -> orders.getOrDefault(owner, "");
      case "productId" -> matrixSeller(MatrixPrincipal.SELLER_A).product();
      case "variantId", "items/{variantId}" -> matrixSeller(MatrixPrincipal.SELLER_A).variant();
      case "media/{id}", "media", "logo" -> matrixSeller(owner).picture();
      case "orders/{id}" -> matrixOrders.order(owner);
      case "seller-orders/{sellerOrderId}" -> matrixOrders.anySellerOrderId(owner);
      case "seller/{id}" -> matrixOrders.sellerOrderId(owner);
      case "payouts/{payoutId}" -> payout(ids.getOrDefault(MatrixPrincipal.SELLER_A, ""));
      case "payouts/{id}" -> payout(ids.getOrDefault(owner, ""));
      case "returns/{returnId}" -> matrixOrders.returnId(owner);
      case "deliveries/{id}" -> matrixOrders.sellerOrderId(MatrixPrincipal.SELLER_A);
      case "photo" -> matrixSeller(MatrixPrincipal.SELLER_A).picture();
      case "courierId" -> ids.getOrDefault(MatrixPrincipal.COURIER, "");
      case "order" -> order();
      case "customer" -> ids.getOrDefault(MatrixPrincipal.CUSTOMER_A, "");
      case "sellers/{id}", "seller", "sellerId" -> ids.getOrDefault(MatrixPrincipal.SELLER_A, "");
      default -> matrixSeller(MatrixPrincipal.SELLER_A).category();
    };
  }

  /// A payout of the seller's that is completed: nothing comes of it any more.
  private static String payout(String sellerId) {
    var payouts = PayoutWiring.payouts();
    var now = CloudWiring.clock().instant();
    var item =
        new Payout.Item(
            AccountFixtures.id(IdType.ORD),
            AccountFixtures.id(IdType.SOR),
            new Money(1290, "EUR"),
            Payout.Outcome.PENDING);
    var payout =
        Payout.requested(AccountFixtures.id(IdType.PAY), sellerId, "EUR", List.of(item), now);
    if (payouts.add(payout)) {
      payouts.save(payout.settled(List.of(item.transferred(item.amount())), null, now));
    }
    return payouts.ofSeller(sellerId, PageRequest.first(1)).items().getFirst().id();
  }

  private MatrixSeller matrixSeller(MatrixPrincipal owner) {
    return Optional.ofNullable(sellers.get(owner)).orElseThrow();
  }
}
