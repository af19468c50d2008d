package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// What a courier has to bring.
public final class ListDeliveries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/deliveries", Access.COURIER, ListDeliveries.class)
          .says("What you have to bring, longest waiting first")
          .explains(
              "What is delivered or called off is not listed. The list may be a moment"
                  + " behind; a single one never is.")
          .asks(PageQuery.class)
          .lists(DeliveryView.class)
          .reads(Family.ORDER, Family.DELIVERIES);

  private final Orders orders;
  private final MediaUrls urls;

  public ListDeliveries() {
    this(Live.kernel(), Live.orders(), Live.mediaUrls());
  }

  ListDeliveries(Kernel kernel, Orders orders, MediaUrls urls) {
    super(ROUTE, kernel);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.page(
        orders
            .ofCourier(call.caller().id(), call.slice())
            .map(errand -> DeliveryView.of(errand, urls)));
  }
}
