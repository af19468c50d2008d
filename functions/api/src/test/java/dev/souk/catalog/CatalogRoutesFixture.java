package dev.souk.catalog;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.HttpDependencies;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.StockRoutesFixture;
import dev.souk.media.InMemoryReadyMediaAssets;
import dev.souk.media.MediaUrls;
import dev.souk.money.MarketCurrencies;
import dev.souk.route.PrincipalRole;
import dev.souk.sellers.DynamoSellers;
import dev.souk.sellers.SellerMapper;
import dev.souk.store.DynamoIdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The routes of the catalogue over a table of a test's own, with what a test says to them.
final class CatalogRoutesFixture {
  final DynamoTable table = MarketTables.fresh();
  final TestHttpDependencies parts = new TestHttpDependencies();
  final IdGenerator ids = IdGenerator.random();
  final InMemoryReadyMediaAssets media = new InMemoryReadyMediaAssets();
  final MediaUrls urls =
      new MediaUrls("http://media.example", key -> "https://signed.example/" + key);
  final HttpDependencies dependencies = parts.kernel().with(new DynamoIdempotencyRecords(table));
  final DynamoProducts products = new DynamoProducts(table);
  final DynamoProductListings cards = new DynamoProductListings(table);
  final DynamoSellers sellers = new DynamoSellers(table);
  final DynamoCategories categories = new DynamoCategories(table);
  final DynamoPriceHistory prices = new DynamoPriceHistory(table);
  final StockRoutesFixture stock = new StockRoutesFixture(dependencies, table, ids);
  final ListingReindexer listingReindexer =
      new ListingReindexer(products, sellers, categories, new DynamoPendingReindexes(table));
  final CreateProduct create =
      new CreateProduct(
          dependencies,
          products,
          sellers,
          categories,
          media,
          new CreateProduct.Context(ids, urls, MarketCurrencies.of(MarketCurrencies.DEFAULT)));
  final PublishProduct publish =
      new PublishProduct(dependencies, products, sellers, categories, urls);
  final GetProduct page = new GetProduct(dependencies, products, urls);
  final ListProducts list = new ListProducts(dependencies, cards, urls);

  Instant now() {
    return parts.clock.instant();
  }

  /// A new seller of that shop.
  String seller(String shopName) {
    var id = ids.next(IdType.SEL, now());
    table
        .writes()
        .add(SellerMapper.made(id, shopName, now()))
        .idempotency(Idempotency.none())
        .commit();
    return id;
  }

  /// A new category under another, or at the top when that is empty.
  String category(String name, String parent) {
    var body =
        "{\"name\":\"%s\",\"slug\":\"%s\"%s}"
            .formatted(
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                parent.isEmpty() ? "" : ",\"parentId\":\"" + parent + "\"");
    var made =
        TestRequest.post("/api/v1/admin/categories")
            .as("usr_admin", PrincipalRole.ADMIN)
            .json(body)
            .to(new CreateCategory(dependencies, categories, ids));
    return String.valueOf(made.json().get("id"));
  }

  /// A shirt in two sizes, 12.90 and 14.90 EUR.
  TestRequest.Answer shirt(String seller, String category, String sku) {
    var body =
        """
        {"name":"Linen shirt","description":"Woven in Porto.","categoryId":"%s","currency":"EUR",
         "options":["size"],"variants":[
          {"sku":"%s-M","options":{"size":"M"},"price":{"amount":1290,"currency":"EUR"}},
          {"sku":"%s-L","options":{"size":"L"},"price":{"amount":1490,"currency":"EUR"}}]}\
        """
            .formatted(category, sku, sku);
    return TestRequest.post("/api/v1/products")
        .as(seller, PrincipalRole.SELLER)
        .json(body)
        .to(create);
  }

  TestRequest.Answer published(String seller, String product) {
    return own(TestRequest.post("/api/v1/products/x/publish"), seller, product).to(publish);
  }

  static TestRequest own(TestRequest request, String seller, String product) {
    return request.as(seller, PrincipalRole.SELLER).with("id", product);
  }

  static String id(TestRequest.Answer answer) {
    return String.valueOf(answer.json().get("id"));
  }

  TestRequest.Answer page(String product) {
    return TestRequest.get("/api/v1/products/x").with("id", product).to(page);
  }

  List<?> listed(String name, String value) {
    var answer = TestRequest.get("/api/v1/products").asking(name, value).to(list);
    return (List<?>) java.util.Objects.requireNonNull(answer.json().get("items"));
  }

  static String variant(TestRequest.Answer product, int index) {
    var variants = (List<?>) java.util.Objects.requireNonNull(product.json().get("variants"));
    return String.valueOf(((Map<?, ?>) variants.get(index)).get("id"));
  }

  TestRequest.Answer moved(
      RequestStreamHandler move, String seller, String product, String variant, String[] says) {
    return own(TestRequest.post("/api/v1/products/x/variants/y/stock-movements"), seller, product)
        .with("variantId", variant)
        .header("idempotency-key", says[0])
        .json(says[1])
        .to(move);
  }
}
