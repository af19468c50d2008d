package dev.souk.local.matrix;

import dev.souk.catalog.Offer;
import dev.souk.contract.MatrixActors;
import dev.souk.contract.MatrixPrincipal;
import dev.souk.local.demo.DemoImages;
import dev.souk.local.story.Actor;
import dev.souk.local.story.PaidPurchase;
import dev.souk.local.story.SharedLocalCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cast whose every object is in the state in which something is to be done with it: a product
/// that sells, an order that is to be paid, others that are to be sent, sent back and paid back.
final class IdempotencyMatrixFixture implements MatrixActors {
  private final Actor admin = SharedLocalCloud.admin();
  private final List<Actor> customers = SharedLocalCloud.customersWithAddress(2);
  private final List<String> unpaid;
  private final MatrixSeller matrixSeller;
  private final PaidPurchase unsent;
  private final PaidPurchase received;
  private final PaidPurchase other;

  IdempotencyMatrixFixture() {
    var seller = SharedLocalCloud.seller("Twice upon a time");
    var category = MatrixSeller.category(admin);
    var picture = ImageUploads.uploaded(seller, DemoImages.jpeg("mug"));
    var draft = new java.util.LinkedHashMap<>(MatrixSeller.draft(category, picture, "TWICE"));
    draft.put("options", List.of("size"));
    draft.put("variants", List.of(small()));
    var made = seller.withIdempotencyKey().post("/api/v1/products", draft).expect(201);
    var variant = String.valueOf(made.list("variants").getFirst().get("id"));
    matrixSeller = new MatrixSeller(seller, category, picture, made.text("id"), variant);
    matrixSeller.publish();
    var plenty = Map.of("delta", 500, "reason", "restock");
    seller.withIdempotencyKey().post(matrixSeller.movements(), plenty).expect(201);
    unpaid = customers.stream().map(this::placed).toList();
    unsent = bought();
    received = bought();
    other = bought();
    var shipment = Map.of("carrier", "Post");
    seller.post(received.sellerPath(seller, "shipments"), shipment).expect(201);
    received.customer().post(received.of(seller, "confirm-receipt"), null).expect(200);
  }

  private static Map<String, Object> small() {
    var price = Map.of("amount", 990, "currency", "EUR");
    return Map.of("sku", "TWICE-XS", "options", Map.of("size", "XS"), "price", price);
  }

  private PaidPurchase bought() {
    var ware = new Offer.Ref(matrixSeller.product(), matrixSeller.variant());
    return PaidPurchase.of(customers.getFirst(), 2, ware);
  }

  private String placed(Actor customer) {
    create(customer);
    return customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201).text("id");
  }

  /// Looks at the cart as well: a row before may have changed the price.
  private void create(Actor customer) {
    var item =
        Map.of(
            "productId",
            matrixSeller.product(),
            "variantId",
            matrixSeller.variant(),
            "quantity",
            1);
    customer.post("/api/v1/cart/items", item).expect(200);
    customer.get("/api/v1/cart").expect(200);
  }

  @Override
  public Map<String, Owner> owners() {
    return AuthorizationMatrixFixture.OWNERS;
  }

  /// Each time there is something in a customer's cart, which the row before may have ordered.
  @Override
  public Optional<String> token(MatrixPrincipal principal) {
    return switch (principal) {
      case CUSTOMER_A, CUSTOMER_B -> {
        create(customer(principal));
        yield Optional.of(customer(principal).accessToken());
      }
      case SELLER_A -> Optional.of(matrixSeller.seller().accessToken());
      case ADMIN -> Optional.of(admin.accessToken());
      case NONE, GUEST, SELLER_B, SUSPENDED_SELLER, COURIER, LOGGED_OUT ->
          throw new AssertionError("no part is written for " + principal);
    };
  }

  private Actor customer(MatrixPrincipal principal) {
    return customers.get(number(principal));
  }

  private static int number(MatrixPrincipal principal) {
    return principal == MatrixPrincipal.CUSTOMER_B ? 1 : 0;
  }

  @Override
  public String id(MatrixPrincipal owner, String field) {
    return switch (field) {
      case "products/{id}", "productId", "productIds" -> matrixSeller.product();
      case "variants/{variantId}", "variantId" -> matrixSeller.variant();
      case "categoryId", "categoryIds", "parentId" -> matrixSeller.category();
      case "media" -> matrixSeller.picture();
      case "sellerId" -> matrixSeller.seller().get("/api/v1/me").expect(200).text("id");
      case "addressId" -> {
        var book = customer(owner).get("/api/v1/me/addresses").expect(200).list("items");
        yield String.valueOf(book.getFirst().get("id"));
      }
      case "orderId" -> unpaid.get(number(owner));
      case "seller/{id}" -> unsent.sellerOrderId(matrixSeller.seller());
      case "orders/{id}" -> sale(owner).order().id();
      case "seller-orders/{sellerOrderId}" -> sale(owner).sellerOrderId(matrixSeller.seller());
      default -> throw new AssertionError("say which object is to be named by " + field);
    };
  }

  /// The customer sends theirs back, the admin pays theirs back.
  private PaidPurchase sale(MatrixPrincipal principal) {
    return principal == MatrixPrincipal.ADMIN ? other : received;
  }
}
