package dev.souk.shipping;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.page.Page;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Shows a seller's own shipping options, as they are now.
public final class ListOwnShippingOptions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/sellers/me/shipping-options",
              Access.SELLER_EVEN_SUSPENDED,
              ListOwnShippingOptions.class)
          .says("Lists your own shipping options")
          .explains(
              "There are at most 20, in the order they were added: always one page. While there is"
                  + " none, everything is sent everywhere for nothing, as `Standard`.")
          .lists(ShippingOptionView.class)
          .reads(Family.SELLER);

  private final ShippingBooks books;

  public ListOwnShippingOptions() {
    this(Live.kernel(), Live.shippingBooks());
  }

  ListOwnShippingOptions(Kernel kernel, ShippingBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var book = books.of(call.caller().id());
    return Reply.page(new Page<>(book.options(), null).map(ShippingOptionView::of));
  }
}
