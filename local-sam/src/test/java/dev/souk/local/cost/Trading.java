package dev.souk.local.cost;

import dev.souk.catalog.AddCategory;
import dev.souk.catalog.AddVariant;
import dev.souk.catalog.ChangeCategory;
import dev.souk.catalog.ChangePrice;
import dev.souk.catalog.ChangeProduct;
import dev.souk.catalog.ChangeVariant;
import dev.souk.catalog.CreateProduct;
import dev.souk.catalog.ListCategories;
import dev.souk.catalog.ListOwnProducts;
import dev.souk.catalog.ListPrices;
import dev.souk.catalog.ListProducts;
import dev.souk.catalog.PublishProduct;
import dev.souk.catalog.ReadOwnProduct;
import dev.souk.catalog.ReadProduct;
import dev.souk.catalog.RemoveCategory;
import dev.souk.catalog.RemoveProduct;
import dev.souk.catalog.RemoveVariant;
import dev.souk.catalog.UnpublishProduct;
import dev.souk.inventory.ListMovements;
import dev.souk.inventory.MoveStock;
import dev.souk.inventory.WatchStock;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Town;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The life of a shop: its shelves, and what happens on them.
record Trading(Ledger ledger) {
  static final String PAGE = "two variants and a picture";
  static final String TWENTY = "twenty of a category";
  static final String MOVED = "a difference";
  private static final int A_PAGE = 20;

  void enter() {
    var admin = Town.admin();
    var category = ledger.enter(AddCategory.class, "at the top", () -> Stall.category(admin));
    var stall = new Wares(ledger).enter(Town.seller("Corner pottery"), category);
    var seller = stall.seller();
    making(stall);
    shelves(stall);
    stock(stall);
    variants(stall);
    new Carting(ledger).enter(admin, stall);
    new Sending(ledger).enter(stall);
    new Paying(ledger).enter(stall);
    new Ordering(ledger).enter(admin, stall);
    put(
        UnpublishProduct.class,
        "a product",
        () -> seller.post(path(stall) + "/unpublish", null).expectSuccess());
    var draft = stall.refilled();
    put(RemoveProduct.class, "a draft", () -> at(seller, draft).delete(path(draft)).expect(204));
    tree(admin);
    new Commissions(ledger).enter(admin, seller);
    new Shops(ledger).enter(admin, stall);
    new Sockets(ledger).enter(stall);
    new News(ledger).enter(stall);
  }

  private void put(Class<?> function, String call, Supplier<Answer> work) {
    ledger.enter(function, call, work);
  }

  static String path(Stall stall) {
    return "/api/v1/products/" + stall.product();
  }

  /// The seller as one who has just read the product.
  private static Actor at(Actor seller, Stall stall) {
    var version = seller.get("/api/v1/products/my/" + stall.product()).number("version");
    return seller.with("if-match", "\"" + version + "\"");
  }

  private void making(Stall stall) {
    var seller = stall.seller();
    put(
        CreateProduct.class,
        PAGE,
        () ->
            seller
                .once()
                .post("/api/v1/products", Stall.draft(stall.category(), stall.picture(), "DRAFT"))
                .expect(201));
    put(
        PublishProduct.class,
        PAGE,
        () -> seller.post(path(stall) + "/publish", null).expectSuccess());
    put(
        ChangeProduct.class,
        "a name",
        () -> at(seller, stall).send("PATCH", path(stall), Map.of("name", "Big mug")).expect(200));
  }

  private void shelves(Stall stall) {
    for (var more = 1; more < A_PAGE; more++) {
      stall.refilled().publish();
    }
    var visitor = Town.visitor();
    var listed = "/api/v1/products?category=" + stall.category();
    put(ReadProduct.class, PAGE, () -> visitor.get(path(stall)).expect(200));
    put(ListProducts.class, TWENTY, () -> twenty(visitor.get(listed)));
    put(ListCategories.class, "the tree", () -> visitor.get("/api/v1/categories").expect(200));
    put(ListOwnProducts.class, "twenty", () -> twenty(stall.seller().get("/api/v1/products/my")));
    put(
        ReadOwnProduct.class,
        PAGE,
        () -> stall.seller().get("/api/v1/products/my/" + stall.product()).expect(200));
  }

  private static Answer twenty(Answer page) {
    if (page.expect(200).list("items").size() != A_PAGE) {
      throw new AssertionError("a page of twenty: " + page.body());
    }
    return page;
  }

  private void stock(Stall stall) {
    var seller = stall.seller();
    var moved = stall.movements();
    put(
        MoveStock.class,
        MOVED,
        () -> seller.once().post(moved, Map.of("delta", 10, "reason", "restock")).expect(201));
    var repeated = seller.once();
    repeated.post(moved, Map.of("delta", 1, "reason", "restock")).expect(201);
    put(
        MoveStock.class,
        "a difference again",
        () -> repeated.post(moved, Map.of("delta", 1, "reason", "restock")).expect(201));
    put(
        MoveStock.class,
        "a count",
        () -> seller.once().post(moved, Map.of("count", 7, "reason", "stocktake")).expect(201));
    put(ListMovements.class, "of three", () -> seller.get(moved).expect(200));
    put(
        WatchStock.class,
        "when stock is low",
        () ->
            seller
                .with("if-match", "\"" + stockVersion(stall) + "\"")
                .send("PATCH", moved.replace("stock-movements", "stock"), Map.of("lowAt", 2))
                .expect(200));
  }

  private static long stockVersion(Stall stall) {
    return stall.seller().get("/api/v1/products/my/" + stall.product()).list("stock").stream()
        .filter(each -> stall.variant().equals(each.get("id")))
        .mapToLong(each -> (Long) Objects.requireNonNull(each.get("version")))
        .findFirst()
        .orElseThrow();
  }

  private void variants(Stall stall) {
    var seller = stall.seller();
    var price = Map.of("amount", 1490, "currency", "EUR");
    var body = Map.of("sku", "MUG-X", "options", Map.of("colour", "red"), "price", price);
    var added =
        ledger.enter(
            AddVariant.class,
            "one more",
            () -> seller.once().post(path(stall) + "/variants", body).expect(201));
    var one = path(stall) + "/variants/" + stall.variant();
    put(
        ChangePrice.class,
        "of one",
        () -> seller.post(one + "/price", Map.of("price", price)).expectSuccess());
    put(ListPrices.class, "of one change", () -> seller.get(one + "/prices").expect(200));
    put(
        ChangeVariant.class,
        "its SKU",
        () -> at(seller, stall).send("PATCH", one, Map.of("sku", "MUG-Y")).expect(200));
    put(
        RemoveVariant.class,
        "without stock",
        () ->
            at(seller, stall)
                .delete(path(stall) + "/variants/" + added.text("id"))
                .expectSuccess());
  }

  private void tree(Actor admin) {
    var path = "/api/v1/admin/categories/" + Stall.category(admin);
    put(
        ChangeCategory.class,
        "its name",
        () -> admin.patch(path, 1, Map.of("name", "Jars")).expect(200));
    put(
        RemoveCategory.class,
        "an empty one",
        () -> admin.with("if-match", "\"2\"").delete(path).expectSuccess());
  }
}
