package dev.souk.checkout;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.shipping.ShippingBooks;
import dev.souk.store.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows what the caller's cart comes to before anything is held or paid.
public final class QuoteCheckout extends HttpFunction<QuoteCheckout.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/checkout/quote", Access.CUSTOMER, QuoteCheckout.class)
          .says("What your cart comes to, sent to one of your addresses")
          .explains(
              "Nothing is held and nothing changes: ask as often as you like. Each seller sends for"
                  + " a price of their own; the cheapest way is taken where none is chosen, and a"
                  + " choice for a seller of whom nothing is in the cart is left aside. Tax is"
                  + " that of the country it is sent to, rounded line by line. An order is"
                  + " placed on the same terms once there are no `obstacles`; a price that changed"
                  + " is one until you have read the cart.")
          .takes(Body.class)
          .returns(QuoteView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ACCOUNT, Family.SELLER, Family.PRODUCT, Family.COUPONS, Family.COMMISSION);

  @Says("Where to send the cart, and how.")
  public record Body(
      @Says(
              value = "The id of one of your addresses; the usual one when it is left out.",
              example = "adr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(max = 40)
          @Nullable String addressId,
      @Says("How sellers are to send; who is not named sends by the cheapest way.")
          @Items(max = ShippingBooks.MAX)
          @Preset("[]")
          List<ShippingChoice> shipping) {}

  private final Summing summing;

  public QuoteCheckout() {
    this(Live.kernel(), new Summing());
  }

  QuoteCheckout(Kernel kernel, Summing summing) {
    super(ROUTE, kernel);
    this.summing = summing;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var choices = ShippingChoice.bySeller(call.body().shipping());
    return summing
        .of(call.caller().id(), call.body().addressId(), choices, call.now())
        .<Reply>map(summed -> Reply.ok(QuoteView.of(summed)))
        .orElseGet(() -> Reply.notFound("/addressId", "there is no such address"));
  }
}
