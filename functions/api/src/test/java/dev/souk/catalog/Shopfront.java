package dev.souk.catalog;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.Kernel;
import dev.souk.http.Request;
import dev.souk.http.TestKernel;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.inventory.StockRoutes;
import dev.souk.media.InMemoryReadyMedia;
import dev.souk.media.MediaUrls;
import dev.souk.money.MarketCurrencies;
import dev.souk.once.Once;
import dev.souk.route.Role;
import dev.souk.sellers.DynamoSellers;
import dev.souk.sellers.SellerItems;
import dev.souk.store.MarketTables;
import dev.souk.store.OnceItems;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The routes of the catalogue over a table of a test's own, with what a test says to them.
final class Shopfront {
  final Table table = MarketTables.fresh();
  final TestKernel parts = new TestKernel();
  final Ids ids = Ids.random();
  final InMemoryReadyMedia media = new InMemoryReadyMedia();
  final MediaUrls urls =
      new MediaUrls("http://media.example", key -> "https://signed.example/" + key);
  final Kernel kernel = parts.kernel().with(new OnceItems(table));
  final DynamoProducts products = new DynamoProducts(table);
  final DynamoCards cards = new DynamoCards(table);
  final DynamoSellers sellers = new DynamoSellers(table);
  final DynamoCategories categories = new DynamoCategories(table);
  final DynamoPrices prices = new DynamoPrices(table);
  final StockRoutes stock = new StockRoutes(kernel, table, ids);
  final Shelves shelves = new Shelves(products, sellers, categories, new DynamoUnsettled(table));
  final CreateProduct create =
      new CreateProduct(
          kernel,
          products,
          sellers,
          categories,
          media,
          new CreateProduct.Making(ids, urls, MarketCurrencies.of(MarketCurrencies.USUAL)));
  final PublishProduct publish = new PublishProduct(kernel, products, sellers, categories, urls);
  final ReadProduct page = new ReadProduct(kernel, products, urls);
  final ListProducts list = new ListProducts(kernel, cards, urls);

  Instant now() {
    return parts.clock.instant();
  }

  /// A new seller of that shop.
  String seller(String shopName) {
    var id = ids.next(Kind.SEL, now());
    table.writes().add(SellerItems.made(id, shopName, now())).once(Once.everyTime()).commit();
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
        Request.post("/api/v1/admin/categories")
            .as("usr_admin", Role.ADMIN)
            .json(body)
            .to(new AddCategory(kernel, categories, ids));
    return String.valueOf(made.json().get("id"));
  }

  /// A shirt in two sizes, 12.90 and 14.90 EUR.
  Request.Answer shirt(String seller, String category, String sku) {
    var body =
        """
        {"name":"Linen shirt","description":"Woven in Porto.","categoryId":"%s","currency":"EUR",
         "options":["size"],"variants":[
          {"sku":"%s-M","options":{"size":"M"},"price":{"amount":1290,"currency":"EUR"}},
          {"sku":"%s-L","options":{"size":"L"},"price":{"amount":1490,"currency":"EUR"}}]}\
        """
            .formatted(category, sku, sku);
    return Request.post("/api/v1/products").as(seller, Role.SELLER).json(body).to(create);
  }

  Request.Answer published(String seller, String product) {
    return own(Request.post("/api/v1/products/x/publish"), seller, product).to(publish);
  }

  static Request own(Request request, String seller, String product) {
    return request.as(seller, Role.SELLER).with("id", product);
  }

  static String id(Request.Answer answer) {
    return String.valueOf(answer.json().get("id"));
  }

  Request.Answer page(String product) {
    return Request.get("/api/v1/products/x").with("id", product).to(page);
  }

  List<?> listed(String name, String value) {
    var answer = Request.get("/api/v1/products").asking(name, value).to(list);
    return (List<?>) java.util.Objects.requireNonNull(answer.json().get("items"));
  }

  static String variant(Request.Answer product, int index) {
    var variants = (List<?>) java.util.Objects.requireNonNull(product.json().get("variants"));
    return String.valueOf(((Map<?, ?>) variants.get(index)).get("id"));
  }

  Request.Answer moved(
      RequestStreamHandler move, String seller, String product, String variant, String[] says) {
    return own(Request.post("/api/v1/products/x/variants/y/stock-movements"), seller, product)
        .with("variantId", variant)
        .header("idempotency-key", says[0])
        .json(says[1])
        .to(move);
  }
}
