package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Any order, to an admin.
public final class ReadAnyOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/admin/orders/{id}", Access.ADMIN, ReadAnyOrder.class)
          .says("Any order, with all that is known of it")
          .explains("But the code the customer tells the courier.")
          .returns(AdminOrderView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ORDER)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Orders orders;
  private final MediaUrls urls;

  public ReadAnyOrder() {
    this(Live.kernel(), Live.orders(), Live.mediaUrls());
  }

  ReadAnyOrder(Kernel kernel, Orders orders, MediaUrls urls) {
    super(ROUTE, kernel);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return new Finding(orders)
        .any(call.path("id"))
        .<Reply>map(order -> Reply.ok(AdminOrderView.of(order, urls)))
        .orElseGet(Reply::notFound);
  }
}
