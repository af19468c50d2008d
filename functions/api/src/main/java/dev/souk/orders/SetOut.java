package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// A courier sets out with something.
public final class SetOut extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/deliveries/{id}/set-out", Access.COURIER, SetOut.class)
          .says("Sets out with it")
          .explains(
              "Once its seller has sent all of it. The customer, and nobody else, is shown a"
                  + " code of six digits to tell you at the door. A repeat changes nothing; the code"
                  + " stays the first.")
          .returns(DeliveryView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.ORDER, Family.DELIVERIES, Family.DELIVERED)
          .writes(Family.ORDER);

  private final Turning turning;
  private final DeliveryCodes codes;

  public SetOut() {
    this(
        Live.kernel(),
        new Turning(Live.orders(), Live.ids(), Live.mediaUrls()),
        DeliveryCodes.random());
  }

  SetOut(Kernel kernel, Turning turning, DeliveryCodes codes) {
    super(ROUTE, kernel);
    this.turning = turning;
    this.codes = codes;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return turning.turn(
        call,
        turning.ofCourier(call),
        order -> Delivering.setOut(order, call.path("id"), codes.next(), call.now()));
  }
}
