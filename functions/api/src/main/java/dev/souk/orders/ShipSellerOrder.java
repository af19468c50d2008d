package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A parcel leaves its seller.
public final class ShipSellerOrder extends HttpFunction<ShipSellerOrder.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/seller/{id}/shipments",
              Access.SELLER_EVEN_SUSPENDED,
              ShipSellerOrder.class)
          .says("Sends a parcel")
          .explains(
              "With `lines` a part of what is left, without them all of it. When nothing is"
                  + " left the part is shipped. An accept before it is not needed. A suspended"
                  + " seller may do so too: the customer has paid.")
          .takes(Body.class)
          .creates(ParcelView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ONCE, Family.ORDER, Family.SELLER_ORDERS)
          .writes(Family.ONCE, Family.ORDER, Family.EARNINGS);

  @Says("A parcel.")
  public record Body(
      @Says(value = "Who carries it.", example = "DHL") @Text(max = 60) String carrier,
      @Says(value = "The carrier's number.", example = "JD014600003SE") @Text(max = 60)
          @Nullable String tracking,
      @Says("Lines and how many of each; without it all that is left.") @Items(min = 1, max = 50)
          @Nullable List<UnitsView> lines) {}

  private final Turning turning;

  public ShipSellerOrder() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  ShipSellerOrder(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var lines = new Lines(Objects.requireNonNullElse(call.body().lines(), List.of()));
    var id = turning.ids().next(Kind.PCL, call.now());
    var asked = turning.ofSeller(call);
    return turning.turn(
        call,
        asked.naming(lines).answering((_, after) -> made(call, asked.in(after), id)),
        order ->
            sent(call, order, units(call, asked.in(order), lines.of(order, asked.partId())), id));
  }

  private static Turned sent(
      Call<Body> call, PaidOrder order, Map<String, Integer> units, String id) {
    if (units.isEmpty()) {
      return Sending.nothingLeft(order, call.path("id"));
    }
    var body = call.body();
    var parcel = new Parcel(id, body.carrier(), body.tracking(), units, call.now());
    return Room.in(Sending.ship(order, call.path("id"), parcel, call.now()));
  }

  private static Map<String, Integer> units(
      Call<Body> call, SellerOrder part, Map<String, Integer> named) {
    if (call.body().lines() != null) {
      return named;
    }
    var left = new HashMap<>(part.unsent());
    left.values().removeIf(each -> each == 0);
    return left;
  }

  private static Reply made(Call<Body> call, SellerOrder part, String id) {
    var sent = part.parcels().stream().filter(each -> each.id().equals(id)).findFirst();
    return Reply.created(
        "/api/v1/orders/seller/" + call.path("id"), ParcelView.of(sent.orElseThrow()));
  }
}
