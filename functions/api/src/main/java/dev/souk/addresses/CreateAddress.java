package dev.souk.addresses;

import dev.souk.accounts.AccountWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Puts a place into the caller's address book.
public final class CreateAddress extends HttpFunction<CreateAddress.NewAddress> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/me/addresses", RouteAccess.ACCOUNT, CreateAddress.class)
          .summary("Add an address to your address book")
          .description(
              "At most 50 addresses. The first one becomes the default; making another one the"
                  + " default unsets it. Of two concurrent changes of the address book one may get 409:"
                  + " send it again.")
          .requestBody(NewAddress.class)
          .creates(AddressView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.ACCOUNT)
          .writes(ItemType.IDEMPOTENCY, ItemType.ACCOUNT);

  @Description("A postal address.")
  public record NewAddress(
      @Description(value = "Your label for the address.", example = "Home") @TextLength(max = 40)
          @Nullable String label,
      @Description(value = "Recipient's name.", example = "Amina Haddad") @TextLength(max = 100)
          String name,
      @Description(value = "Street and number.", example = "Unter den Linden 5")
          @TextLength(max = 120)
          String line1,
      @Description(value = "Apartment, floor or other details.", example = "3rd floor")
          @TextLength(max = 120)
          @Nullable String line2,
      @Description(value = "City or town.", example = "Berlin") @TextLength(max = 80) String city,
      @Description(value = "State or province.", example = "Berlin") @TextLength(max = 80)
          @Nullable String region,
      @Description(value = "Postal code, if the country uses them.", example = "\"10117\"")
          @TextLength(max = 16)
          @Nullable String postalCode,
      @Description(value = "ISO 3166-1 alpha-2.", example = "DE") @TextLength(pattern = "[A-Z]{2}")
          String country,
      @Description(
              value = "Phone number, international or national; stored in E.164.",
              example = "030 123456")
          @TextLength(max = PhoneNumbers.LONGEST)
          @Nullable String phone,
      @Description(value = "Whether it is the default address.", example = "true")
          @DefaultValue("false")
          boolean isDefault) {
    PostalAddress place() {
      var kept = PhoneNumbers.national(phone, country, "/phone");
      return new PostalAddress(label, name, line1, line2, city, region, postalCode, country, kept);
    }
  }

  private final AddressBooks books;
  private final IdGenerator ids;

  public CreateAddress() {
    this(CloudWiring.httpDependencies(), AccountWiring.addressBooks(), CloudWiring.ids());
  }

  CreateAddress(HttpDependencies dependencies, AddressBooks books, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.books = books;
    this.ids = ids;
    FunctionSnapshot.ours().prime(PhoneNumbers::prime);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewAddress> request) {
    var id = ids.next(IdType.ADR, request.now());
    var defaultChange =
        request.body().isDefault()
            ? AddressBook.DefaultChange.YES
            : AddressBook.DefaultChange.UNCHANGED;
    var book = books.of(request.caller().id());
    return switch (book.add(id, request.body().place(), defaultChange, request.now())) {
      case AddressBook.Added.Success(var next, var made) -> {
        var reply = HandlerResponse.created("/api/v1/me/addresses/" + id, AddressView.of(made));
        books.save(next, request.idempotency(reply));
        yield reply;
      }
      case AddressBook.Added.LimitExceeded() ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT, "an address book has at most %d addresses", AddressBook.MAX);
    };
  }
}
