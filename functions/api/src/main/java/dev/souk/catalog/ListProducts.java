package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Published products, in one request of one read unit for twenty.
public final class ListProducts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/products", Access.PUBLIC, ListProducts.class)
          .says("Published products, of all, of a category, or of a seller")
          .explains(
              "A category includes all below it. Prices are compared within a currency; the list by"
                  + " price goes currency by currency. An unknown category or seller has no"
                  + " products.")
          .asks(Query.class)
          .lists(CardView.class)
          .caching(Caching.SHARED)
          .reads(Family.LISTING);

  public record Query(
      @Says("How many items at most.") @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Says("The `nextCursor` of the page before.") @Text(max = 2000) @Nullable String cursor,
      @Says("A category's id.") @Text(pattern = "cat_[0-9a-z]{26}") @Nullable String category,
      @Says("A seller's id; not together with `category`.") @Text(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller,
      @Says("Newest first, or by the price of the cheapest variant.")
          @Text(pattern = "-createdAt|price|-price")
          @Preset("-createdAt")
          String sort) {
    Aisle.Order order() {
      return switch (sort) {
        case "price" -> Aisle.Order.CHEAPEST;
        case "-price" -> Aisle.Order.DEAREST;
        default -> Aisle.Order.NEWEST;
      };
    }
  }

  private final Cards cards;
  private final MediaUrls urls;

  public ListProducts() {
    this(Live.kernel(), Live.cards(), Live.mediaUrls());
  }

  ListProducts(Kernel kernel, Cards cards, MediaUrls urls) {
    super(ROUTE, kernel);
    this.cards = cards;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var query = call.query(Query.class);
    if (query.category() != null && query.seller() != null) {
      var fault = new Fault("seller", "together", "is not combined with category");
      return new Reply.Refused(Code.MALFORMED_REQUEST, "see errors", List.of(fault));
    }
    var page = cards.in(aisle(query), query.order(), call.slice());
    return Reply.page(page.map(card -> CardView.of(card, urls)));
  }

  private static Aisle aisle(Query query) {
    if (query.category() != null) {
      return new Aisle.InCategory(query.category());
    }
    return query.seller() != null ? new Aisle.OfSeller(query.seller()) : new Aisle.Everything();
  }
}
