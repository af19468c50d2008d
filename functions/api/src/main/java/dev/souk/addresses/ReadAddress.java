package dev.souk.addresses;

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

/// Shows one address of the caller's.
public final class ReadAddress extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/me/addresses/{id}", Access.MEMBER, ReadAddress.class)
          .says("Reads one of one's own addresses")
          .returns(AddressView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ACCOUNT);

  private final AddressBooks books;

  public ReadAddress() {
    this(Live.kernel(), Live.addressBooks());
  }

  ReadAddress(Kernel kernel, AddressBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return books
        .of(call.caller().id())
        .find(call.path("id"))
        .<Reply>map(address -> Reply.ok(AddressView.of(address)))
        .orElseGet(Reply::notFound);
  }
}
