package dev.souk.local.cost;

import dev.souk.catalog.ChangeVariantPrice;
import dev.souk.catalog.CreateCategory;
import dev.souk.catalog.CreateProduct;
import dev.souk.catalog.CreateVariant;
import dev.souk.catalog.DeleteCategory;
import dev.souk.catalog.DeleteProduct;
import dev.souk.catalog.DeleteVariant;
import dev.souk.catalog.GetOwnProduct;
import dev.souk.catalog.GetProduct;
import dev.souk.catalog.ListCategories;
import dev.souk.catalog.ListOwnProducts;
import dev.souk.catalog.ListPriceChanges;
import dev.souk.catalog.ListProducts;
import dev.souk.catalog.PublishProduct;
import dev.souk.catalog.UnpublishProduct;
import dev.souk.catalog.UpdateCategory;
import dev.souk.catalog.UpdateProduct;
import dev.souk.catalog.UpdateVariant;
import dev.souk.inventory.AdjustStock;
import dev.souk.inventory.ListStockMovements;
import dev.souk.inventory.SetLowStockThreshold;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import dev.souk.local.story.SharedLocalCloud;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The life of a shop: its shelves, and what happens on them.
record CatalogCostScenario(CostRecorder recorder) {
  static final String PAGE = "two variants and a picture";
  static final String TWENTY = "twenty of a category";
  static final String MOVED = "a difference";
  private static final int A_PAGE = 20;

  void measure() {
    var admin = SharedLocalCloud.admin();
    var category =
        recorder.measure(CreateCategory.class, "at the top", () -> MatrixSeller.category(admin));
    var matrixSeller =
        new MediaCostScenario(recorder)
            .measure(SharedLocalCloud.seller("Corner pottery"), category);
    var seller = matrixSeller.seller();
    making(matrixSeller);
    shelves(matrixSeller);
    stock(matrixSeller);
    variants(matrixSeller);
    new CartCostScenario(recorder).measure(admin, matrixSeller);
    new ShippingCostScenario(recorder).measure(matrixSeller);
    new PaymentCostScenario(recorder).measure(matrixSeller);
    new OrderCostScenario(recorder).measure(admin, matrixSeller);
    put(
        UnpublishProduct.class,
        "a product",
        () -> seller.post(path(matrixSeller) + "/unpublish", null).expectSuccess());
    var draft = matrixSeller.refilled();
    put(DeleteProduct.class, "a draft", () -> at(seller, draft).delete(path(draft)).expect(204));
    tree(admin);
    new CommissionCostScenario(recorder).measure(admin, matrixSeller.seller());
    new SellerCostScenario(recorder).measure(admin, matrixSeller);
    new SocketCostScenario(recorder).measure(matrixSeller);
    new OrderEventCostScenario(recorder).measure(matrixSeller);
  }

  private void put(Class<?> function, String call, Supplier<ApiResponse> work) {
    recorder.measure(function, call, work);
  }

  static String path(MatrixSeller matrixSeller) {
    return "/api/v1/products/" + matrixSeller.product();
  }

  /// The seller as one who has just read the product.
  private static Actor at(Actor seller, MatrixSeller matrixSeller) {
    var version = seller.get("/api/v1/products/my/" + matrixSeller.product()).number("version");
    return seller.with("if-match", "\"" + version + "\"");
  }

  private void making(MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    put(
        CreateProduct.class,
        PAGE,
        () ->
            seller
                .withIdempotencyKey()
                .post(
                    "/api/v1/products",
                    MatrixSeller.draft(matrixSeller.category(), matrixSeller.picture(), "DRAFT"))
                .expect(201));
    put(
        PublishProduct.class,
        PAGE,
        () -> seller.post(path(matrixSeller) + "/publish", null).expectSuccess());
    put(
        UpdateProduct.class,
        "a name",
        () ->
            at(seller, matrixSeller)
                .send("PATCH", path(matrixSeller), Map.of("name", "Big mug"))
                .expect(200));
  }

  private void shelves(MatrixSeller matrixSeller) {
    for (var more = 1; more < A_PAGE; more++) {
      matrixSeller.refilled().publish();
    }
    var visitor = SharedLocalCloud.visitor();
    var listed = "/api/v1/products?category=" + matrixSeller.category();
    put(GetProduct.class, PAGE, () -> visitor.get(path(matrixSeller)).expect(200));
    put(ListProducts.class, TWENTY, () -> twenty(visitor.get(listed)));
    put(ListCategories.class, "the tree", () -> visitor.get("/api/v1/categories").expect(200));
    put(
        ListOwnProducts.class,
        "twenty",
        () -> twenty(matrixSeller.seller().get("/api/v1/products/my")));
    put(
        GetOwnProduct.class,
        PAGE,
        () ->
            matrixSeller.seller().get("/api/v1/products/my/" + matrixSeller.product()).expect(200));
  }

  private static ApiResponse twenty(ApiResponse page) {
    if (page.expect(200).list("items").size() != A_PAGE) {
      throw new AssertionError("a page of twenty: " + page.body());
    }
    return page;
  }

  private void stock(MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    var moved = matrixSeller.movements();
    put(
        AdjustStock.class,
        MOVED,
        () ->
            seller
                .withIdempotencyKey()
                .post(moved, Map.of("delta", 10, "reason", "restock"))
                .expect(201));
    var repeated = seller.withIdempotencyKey();
    repeated.post(moved, Map.of("delta", 1, "reason", "restock")).expect(201);
    put(
        AdjustStock.class,
        "a difference again",
        () -> repeated.post(moved, Map.of("delta", 1, "reason", "restock")).expect(201));
    put(
        AdjustStock.class,
        "a count",
        () ->
            seller
                .withIdempotencyKey()
                .post(moved, Map.of("count", 7, "reason", "stocktake"))
                .expect(201));
    put(ListStockMovements.class, "of three", () -> seller.get(moved).expect(200));
    put(
        SetLowStockThreshold.class,
        "when stock is low",
        () ->
            seller
                .with("if-match", "\"" + stockVersion(matrixSeller) + "\"")
                .send(
                    "PATCH",
                    moved.replace("stock-movements", "stock"),
                    Map.of("lowStockThreshold", 2))
                .expect(200));
  }

  private static long stockVersion(MatrixSeller matrixSeller) {
    return matrixSeller
        .seller()
        .get("/api/v1/products/my/" + matrixSeller.product())
        .list("stock")
        .stream()
        .filter(each -> matrixSeller.variant().equals(each.get("id")))
        .mapToLong(each -> (Long) Objects.requireNonNull(each.get("version")))
        .findFirst()
        .orElseThrow();
  }

  private void variants(MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    var price = Map.of("amount", 1490, "currency", "EUR");
    var body = Map.of("sku", "MUG-X", "options", Map.of("colour", "red"), "price", price);
    var added =
        recorder.measure(
            CreateVariant.class,
            "one more",
            () ->
                seller
                    .withIdempotencyKey()
                    .post(path(matrixSeller) + "/variants", body)
                    .expect(201));
    var one = path(matrixSeller) + "/variants/" + matrixSeller.variant();
    put(
        ChangeVariantPrice.class,
        "of one",
        () -> seller.post(one + "/price", Map.of("price", price)).expectSuccess());
    put(ListPriceChanges.class, "of one change", () -> seller.get(one + "/prices").expect(200));
    put(
        UpdateVariant.class,
        "its SKU",
        () -> at(seller, matrixSeller).send("PATCH", one, Map.of("sku", "MUG-Y")).expect(200));
    put(
        DeleteVariant.class,
        "without stock",
        () ->
            at(seller, matrixSeller)
                .delete(path(matrixSeller) + "/variants/" + added.text("id"))
                .expectSuccess());
  }

  private void tree(Actor admin) {
    var path = "/api/v1/admin/categories/" + MatrixSeller.category(admin);
    put(
        UpdateCategory.class,
        "its name",
        () -> admin.patch(path, 1, Map.of("name", "Jars")).expect(200));
    put(
        DeleteCategory.class,
        "an empty one",
        () -> admin.with("if-match", "\"2\"").delete(path).expectSuccess());
  }
}
