package dev.souk.shipping;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.page.Page;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.sellers.Seller;
import dev.souk.sellers.Sellers;
import dev.souk.store.Family;
import java.util.Optional;

/// Shows everyone how a seller sends.
public final class ListShippingOptions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/sellers/{id}/shipping-options",
              Access.PUBLIC,
              ListShippingOptions.class)
          .says("How a seller sends")
          .explains(
              "There are at most 20: always one page. A seller who keeps none sends everything"
                  + " everywhere for nothing, as `Standard`. A suspended seller has none.")
          .lists(ShippingOptionView.class)
          .caching(Caching.SHARED)
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER);

  private final Sellers sellers;
  private final ShippingBooks books;

  public ListShippingOptions() {
    this(Live.kernel(), Live.sellers(), Live.shippingBooks());
  }

  ListShippingOptions(Kernel kernel, Sellers sellers, ShippingBooks books) {
    super(ROUTE, kernel);
    this.sellers = sellers;
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Optional.of(call.path("id"))
        .filter(Kind.SEL::fits)
        .flatMap(sellers::glance)
        .filter(Seller::active)
        .<Reply>map(seller -> shown(books.glance(seller.id())))
        .orElseGet(Reply::notFound);
  }

  private static Reply shown(ShippingBook book) {
    return Reply.page(new Page<>(book.options(), null).map(ShippingOptionView::of));
  }
}
