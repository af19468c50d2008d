package dev.souk.addresses;

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

/// Takes a place out of the caller's address book.
public final class RemoveAddress extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/me/addresses/{id}", Access.MEMBER, RemoveAddress.class)
          .says("Removes an address")
          .explains(
              "When it was the default one, the last of the rest is from now on. Of two changes of"
                  + " the book at once one may be refused with 409.")
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT);

  private final AddressBooks books;

  public RemoveAddress() {
    this(Live.kernel(), Live.addressBooks());
  }

  RemoveAddress(Kernel kernel, AddressBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var next = books.of(call.caller().id()).remove(call.path("id"), call.now());
    if (next.isEmpty()) {
      return Reply.notFound();
    }
    books.save(next.get(), Once.everyTime());
    return Reply.noContent();
  }
}
