package dev.souk.addresses;

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

/// Shows the caller's address book.
public final class ListAddresses extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/me/addresses", Access.MEMBER, ListAddresses.class)
          .says("Lists one's own addresses")
          .explains("There are at most 50, in the order they were added: always one page.")
          .lists(AddressView.class)
          .reads(Family.ACCOUNT);

  private final AddressBooks books;

  public ListAddresses() {
    this(Live.kernel(), Live.addressBooks());
  }

  ListAddresses(Kernel kernel, AddressBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var book = books.of(call.caller().id());
    return Reply.page(new Page<>(book.addresses(), null).map(AddressView::of));
  }
}
