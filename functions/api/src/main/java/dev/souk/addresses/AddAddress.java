package dev.souk.addresses;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.snapshot.Snapshot;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Puts a place into the caller's address book.
public final class AddAddress extends HttpFunction<AddAddress.NewAddress> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/me/addresses", Access.MEMBER, AddAddress.class)
          .says("Adds an address")
          .explains(
              "At most 50. The first is the default one; making another the default unsets it. Of"
                  + " two changes of the book at once one may be refused with 409: send it again.")
          .takes(NewAddress.class)
          .creates(AddressView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.CONFLICT)
          .reads(Family.ONCE, Family.ACCOUNT)
          .writes(Family.ONCE, Family.ACCOUNT);

  @Says("A place.")
  public record NewAddress(
      @Says(value = "What you call it.", example = "Home") @Text(max = 40) @Nullable String label,
      @Says(value = "Who takes it in.", example = "Amina Haddad") @Text(max = 100) String name,
      @Says(value = "Street and number.", example = "Unter den Linden 5") @Text(max = 120)
          String line1,
      @Says(value = "Anything more the courier needs.", example = "3rd floor") @Text(max = 120)
          @Nullable String line2,
      @Says(value = "City or town.", example = "Berlin") @Text(max = 80) String city,
      @Says(value = "State or province.", example = "Berlin") @Text(max = 80)
          @Nullable String region,
      @Says(value = "Where the country has one.", example = "\"10117\"") @Text(max = 16)
          @Nullable String postalCode,
      @Says(value = "ISO 3166-1 alpha-2.", example = "DE") @Text(pattern = "[A-Z]{2}")
          String country,
      @Says(
              value = "With its country code, or as the country writes it; kept in E.164.",
              example = "030 123456")
          @Text(max = PhoneNumbers.LONGEST)
          @Nullable String phone,
      @Says(value = "Whether it is the one to take when none is named.", example = "true")
          @Preset("false")
          boolean isDefault) {
    Place place() {
      var kept = PhoneNumbers.national(phone, country, "/phone");
      return new Place(label, name, line1, line2, city, region, postalCode, country, kept);
    }
  }

  private final AddressBooks books;
  private final Ids ids;

  public AddAddress() {
    this(Live.kernel(), Live.addressBooks(), Live.ids());
  }

  AddAddress(Kernel kernel, AddressBooks books, Ids ids) {
    super(ROUTE, kernel);
    this.books = books;
    this.ids = ids;
    Snapshot.ours().rehearse(PhoneNumbers::rehearse);
  }

  @Override
  protected Reply handle(Call<NewAddress> call) {
    var id = ids.next(Kind.ADR, call.now());
    var usual = call.body().isDefault() ? AddressBook.Usual.YES : AddressBook.Usual.AS_IT_IS;
    var book = books.of(call.caller().id());
    return switch (book.add(id, call.body().place(), usual, call.now())) {
      case AddressBook.Added.To(var next, var made) -> {
        var reply = Reply.created("/api/v1/me/addresses/" + id, AddressView.of(made));
        books.save(next, call.once(reply));
        yield reply;
      }
      case AddressBook.Added.Full() ->
          Reply.refused(Code.CONFLICT, "an address book has at most %d addresses", AddressBook.MAX);
    };
  }
}
