package dev.souk.local.matrix;

import dev.souk.catalog.Offer;
import dev.souk.contract.Cast;
import dev.souk.contract.Principal;
import dev.souk.local.demo.DemoImages;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Sale;
import dev.souk.local.story.Town;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cast whose every object is in the state in which something is to be done with it: a product
/// that sells, an order that is to be paid, others that are to be sent, sent back and paid back.
final class RepeatCast implements Cast {
  private final Actor admin = Town.admin();
  private final List<Actor> customers = Town.crowd(2);
  private final List<String> unpaid;
  private final Stall stall;
  private final Sale unsent;
  private final Sale received;
  private final Sale other;

  RepeatCast() {
    var seller = Town.seller("Twice upon a time");
    var category = Stall.category(admin);
    var picture = Pictures.uploaded(seller, DemoImages.jpeg("mug"));
    var draft = new java.util.LinkedHashMap<>(Stall.draft(category, picture, "TWICE"));
    draft.put("options", List.of("size"));
    draft.put("variants", List.of(small()));
    var made = seller.once().post("/api/v1/products", draft).expect(201);
    var variant = String.valueOf(made.list("variants").getFirst().get("id"));
    stall = new Stall(seller, category, picture, made.text("id"), variant);
    stall.publish();
    var plenty = Map.of("delta", 500, "reason", "restock");
    seller.once().post(stall.movements(), plenty).expect(201);
    unpaid = customers.stream().map(this::placed).toList();
    unsent = bought();
    received = bought();
    other = bought();
    var parcel = Map.of("carrier", "Post");
    seller.post(received.by(seller, "shipments"), parcel).expect(201);
    received.customer().post(received.of(seller, "received"), null).expect(200);
  }

  private static Map<String, Object> small() {
    var price = Map.of("amount", 990, "currency", "EUR");
    return Map.of("sku", "TWICE-XS", "options", Map.of("size", "XS"), "price", price);
  }

  private Sale bought() {
    var ware = new Offer.Ref(stall.product(), stall.variant());
    return Sale.of(customers.getFirst(), 2, ware);
  }

  private String placed(Actor customer) {
    fill(customer);
    return customer.once().post("/api/v1/orders", Map.of()).expect(201).text("id");
  }

  /// Looks at the cart as well: a row before may have changed the price.
  private void fill(Actor customer) {
    var item = Map.of("productId", stall.product(), "variantId", stall.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
    customer.get("/api/v1/cart").expect(200);
  }

  @Override
  public Map<String, Owner> owners() {
    return TownCast.OWNERS;
  }

  /// Each time there is something in a customer's cart, which the row before may have ordered.
  @Override
  public Optional<String> token(Principal principal) {
    return switch (principal) {
      case CUSTOMER_A, CUSTOMER_B -> {
        fill(customer(principal));
        yield Optional.of(customer(principal).accessToken());
      }
      case SELLER_A -> Optional.of(stall.seller().accessToken());
      case ADMIN -> Optional.of(admin.accessToken());
      case NONE, GUEST, SELLER_B, SUSPENDED_SELLER, COURIER, LOGGED_OUT ->
          throw new AssertionError("no part is written for " + principal);
    };
  }

  private Actor customer(Principal principal) {
    return customers.get(number(principal));
  }

  private static int number(Principal principal) {
    return principal == Principal.CUSTOMER_B ? 1 : 0;
  }

  @Override
  public String id(Principal owner, String field) {
    return switch (field) {
      case "products/{id}", "productId", "productIds" -> stall.product();
      case "variants/{variantId}", "variantId" -> stall.variant();
      case "categoryId", "categoryIds", "parentId" -> stall.category();
      case "media" -> stall.picture();
      case "addressId" -> {
        var book = customer(owner).get("/api/v1/me/addresses").expect(200).list("items");
        yield String.valueOf(book.getFirst().get("id"));
      }
      case "orderId" -> unpaid.get(number(owner));
      case "seller/{id}" -> unsent.part(stall.seller());
      case "orders/{id}" -> sale(owner).order().id();
      case "seller-orders/{sellerOrderId}" -> sale(owner).part(stall.seller());
      default -> throw new AssertionError("say which object is to be named by " + field);
    };
  }

  /// The customer sends theirs back, the admin pays theirs back.
  private Sale sale(Principal principal) {
    return principal == Principal.ADMIN ? other : received;
  }
}
