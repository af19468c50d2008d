package dev.souk.addresses;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.snapshot.Snapshot;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Changes a place of the caller's address book.
public final class ChangeAddress extends HttpFunction<ChangeAddress.Changes> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/me/addresses/{id}", Access.MEMBER, ChangeAddress.class)
          .says("Changes an address")
          .explains(
              "A JSON merge patch; a repeat changes nothing more. The default one stays so until"
                  + " another is made the default. Of two changes of the book at once one may be"
                  + " refused with 409.")
          .takes(Changes.class)
          .returns(AddressView.class)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT);

  @Says("What to change; what is not named stays.")
  public record Changes(
      @Says(value = "What you call it.", example = "Home") @Text(max = 40)
          Change<@Nullable String> label,
      @Says(value = "Who takes it in.", example = "Amina Haddad") @Text(max = 100)
          Change<String> name,
      @Says(value = "Street and number.", example = "Unter den Linden 5") @Text(max = 120)
          Change<String> line1,
      @Says(value = "Anything more the courier needs.", example = "3rd floor") @Text(max = 120)
          Change<@Nullable String> line2,
      @Says(value = "City or town.", example = "Berlin") @Text(max = 80) Change<String> city,
      @Says(value = "State or province.", example = "Berlin") @Text(max = 80)
          Change<@Nullable String> region,
      @Says(value = "Where the country has one.", example = "\"10117\"") @Text(max = 16)
          Change<@Nullable String> postalCode,
      @Says(value = "ISO 3166-1 alpha-2.", example = "DE") @Text(pattern = "[A-Z]{2}")
          Change<String> country,
      @Says(
              value = "With its country code, or as the country writes it; kept in E.164.",
              example = "030 123456")
          @Text(max = PhoneNumbers.LONGEST)
          Change<@Nullable String> phone,
      @Says(value = "Whether it is the one to take when none is named.", example = "true")
          Change<Boolean> isDefault) {
    Place over(Place present) {
      var there = country.or(present.country());
      return new Place(
          label.over(present.label()),
          name.or(present.name()),
          line1.or(present.line1()),
          line2.over(present.line2()),
          city.or(present.city()),
          region.over(present.region()),
          postalCode.over(present.postalCode()),
          there,
          phone
              .<@Nullable String>map(each -> PhoneNumbers.national(each, there, "/phone"))
              .over(present.phone()));
    }

    AddressBook.Usual usual() {
      return isDefault
          .map(each -> each ? AddressBook.Usual.YES : AddressBook.Usual.NO)
          .or(AddressBook.Usual.AS_IT_IS);
    }
  }

  private final AddressBooks books;

  public ChangeAddress() {
    this(Live.kernel(), Live.addressBooks());
  }

  ChangeAddress(Kernel kernel, AddressBooks books) {
    super(ROUTE, kernel);
    this.books = books;
    Snapshot.ours().rehearse(PhoneNumbers::rehearse);
  }

  @Override
  protected Reply handle(Call<Changes> call) {
    var id = call.path("id");
    var book = books.of(call.caller().id());
    var present = book.find(id);
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    var place = call.body().over(present.get().place());
    return switch (book.change(id, place, call.body().usual(), call.now())) {
      case AddressBook.Changed.To(var next, var changed) -> {
        books.save(next, Once.everyTime());
        yield Reply.ok(AddressView.of(changed));
      }
      case AddressBook.Changed.Missing() -> Reply.notFound();
      case AddressBook.Changed.StaysUsual() ->
          Reply.refused(Code.CONFLICT, "make another address the default instead");
    };
  }
}
