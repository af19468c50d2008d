package dev.souk.addresses;

import dev.souk.accounts.AccountWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Description;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Changes a place of the caller's address book.
public final class UpdateAddress extends HttpFunction<UpdateAddress.Changes> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/me/addresses/{id}",
              RouteAccess.ACCOUNT,
              UpdateAddress.class)
          .summary("Update your address")
          .description(
              "A JSON merge patch; a repeat changes nothing. The default address stays the default"
                  + " until another one is made the default. Of two concurrent changes of the address"
                  + " book one may get 409.")
          .requestBody(Changes.class)
          .returns(AddressView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT);

  @Description("Changes (JSON merge patch).")
  public record Changes(
      @Description(value = "Your label for the address.", example = "Home") @TextLength(max = 40)
          PatchValue<@Nullable String> label,
      @Description(value = "Recipient's name.", example = "Amina Haddad") @TextLength(max = 100)
          PatchValue<String> name,
      @Description(value = "Street and number.", example = "Unter den Linden 5")
          @TextLength(max = 120)
          PatchValue<String> line1,
      @Description(value = "Apartment, floor or other details.", example = "3rd floor")
          @TextLength(max = 120)
          PatchValue<@Nullable String> line2,
      @Description(value = "City or town.", example = "Berlin") @TextLength(max = 80)
          PatchValue<String> city,
      @Description(value = "State or province.", example = "Berlin") @TextLength(max = 80)
          PatchValue<@Nullable String> region,
      @Description(value = "Postal code, if the country uses them.", example = "\"10117\"")
          @TextLength(max = 16)
          PatchValue<@Nullable String> postalCode,
      @Description(value = "ISO 3166-1 alpha-2.", example = "DE") @TextLength(pattern = "[A-Z]{2}")
          PatchValue<String> country,
      @Description(
              value = "Phone number, international or national; stored in E.164.",
              example = "030 123456")
          @TextLength(max = PhoneNumbers.LONGEST)
          PatchValue<@Nullable String> phone,
      @Description(value = "Whether it is the default address.", example = "true")
          PatchValue<Boolean> isDefault) {
    PostalAddress over(PostalAddress present) {
      var there = country.or(present.country());
      return new PostalAddress(
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

    AddressBook.DefaultChange usual() {
      return isDefault
          .map(each -> each ? AddressBook.DefaultChange.YES : AddressBook.DefaultChange.NO)
          .or(AddressBook.DefaultChange.UNCHANGED);
    }
  }

  private final AddressBooks books;

  public UpdateAddress() {
    this(CloudWiring.httpDependencies(), AccountWiring.addressBooks());
  }

  UpdateAddress(HttpDependencies dependencies, AddressBooks books) {
    super(ROUTE, dependencies);
    this.books = books;
    FunctionSnapshot.ours().prime(PhoneNumbers::prime);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Changes> request) {
    var id = request.path("id");
    var book = books.of(request.caller().id());
    var present = book.find(id);
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var place = request.body().over(present.get().place());
    return switch (book.change(id, place, request.body().usual(), request.now())) {
      case AddressBook.Changed.Success(var next, var changed) -> {
        books.save(next, Idempotency.none());
        yield HandlerResponse.ok(AddressView.of(changed));
      }
      case AddressBook.Changed.NotFound() -> HandlerResponse.notFound();
      case AddressBook.Changed.DefaultRequired() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "make another address the default instead");
    };
  }
}
