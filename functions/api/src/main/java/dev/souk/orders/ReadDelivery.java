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

/// Something a courier brings or has brought.
public final class ReadDelivery extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/deliveries/{id}", Access.COURIER, ReadDelivery.class)
          .says("Something you have to bring, or have brought")
          .explains("The address is gone once it is handed over.")
          .returns(DeliveryView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ORDER, Family.DELIVERIES, Family.DELIVERED)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Orders orders;
  private final MediaUrls urls;

  public ReadDelivery() {
    this(Live.kernel(), Live.orders(), Live.mediaUrls());
  }

  ReadDelivery(Kernel kernel, Orders orders, MediaUrls urls) {
    super(ROUTE, kernel);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return new Finding(orders)
        .ofCourier(call.caller().id(), call.path("id"))
        .<Reply>map(errand -> Reply.ok(DeliveryView.of(errand, urls)))
        .orElseGet(Reply::notFound);
  }
}
