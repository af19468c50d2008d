package dev.souk.shipping;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Takes away a way a seller sends goods.
public final class RemoveShippingOption extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.DELETE,
              AddShippingOption.PATH + "/{id}",
              Access.SELLER,
              RemoveShippingOption.class)
          .says("Removes a shipping option")
          .explains(
              "Without the last one, everything is sent everywhere for nothing, as `Standard`. Orders"
                  + " that are placed keep what they were placed with. Of two changes of your"
                  + " options at once one may be refused with 412.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER)
          .writes(Family.SELLER);

  private final ShippingBooks books;

  public RemoveShippingOption() {
    this(Live.kernel(), Live.shippingBooks());
  }

  RemoveShippingOption(Kernel kernel, ShippingBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var book = books.of(call.caller().id());
    var present = book.find(call.path("id"));
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    if (!call.means(present.get().version())) {
      throw new Stale();
    }
    books.save(book.remove(present.get()), Once.everyTime());
    return Reply.noContent();
  }
}
