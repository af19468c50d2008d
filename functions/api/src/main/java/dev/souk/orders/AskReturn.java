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
import java.util.List;

/// The customer asks to send something back.
public final class AskReturn extends HttpFunction<AskReturn.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/{id}/seller-orders/{sellerOrderId}/returns",
              Access.CUSTOMER,
              AskReturn.class)
          .says("Asks to send something back")
          .explains(
              "Within 14 days of the delivery, or as many as the market allows, one wish at a"
                  + " time; its seller answers. Money goes back when the seller takes it back.")
          .takes(Body.class)
          .creates(ReturnView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ONCE, Family.ORDER)
          .writes(Family.ONCE, Family.ORDER, Family.EARNINGS);

  @Says("What is to go back.")
  public record Body(
      @Says("Lines and how many of each.") @Items(min = 1, max = 50) List<UnitsView> lines,
      @Says(value = "Why.", example = "Too small") @Text(max = 500) String reason) {}

  private final Turning turning;

  public AskReturn() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  AskReturn(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var lines = new Lines(call.body().lines());
    var id = turning.ids().next(Kind.RET, call.now());
    var asked =
        turning
            .ofCustomer(call)
            .naming(lines)
            .answering((_, after) -> made(call, after.part(part(call)).orElseThrow(), id));
    return turning.turn(call, asked, order -> decided(call, order, lines, id));
  }

  private static String part(Call<Body> call) {
    return call.path("sellerOrderId");
  }

  private static Turned decided(Call<Body> call, PaidOrder order, Lines lines, String id) {
    var units = lines.of(order, part(call));
    var wish = new Return(id, units, call.body().reason(), call.now(), Return.State.ASKED);
    return Room.in(Returning.ask(order, part(call), wish, call.now()));
  }

  private static Reply made(Call<Body> call, SellerOrder part, String id) {
    var wish = part.goingBack(id).orElseThrow();
    return Reply.created("/api/v1/orders/" + call.path("id"), ReturnView.of(wish));
  }
}
