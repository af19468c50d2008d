package dev.souk.shipping;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;

/// Changes a way a seller sends goods.
public final class ChangeShippingOption extends HttpFunction<ChangeShippingOption.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.PATCH,
              AddShippingOption.PATH + "/{id}",
              Access.SELLER,
              ChangeShippingOption.class)
          .says("Changes a shipping option")
          .explains(
              "Orders that are placed keep what they were placed with. Of two changes of your"
                  + " options at once one may be refused with 412.")
          .takes(Body.class)
          .returns(ShippingOptionView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER)
          .writes(Family.SELLER);

  @Says("Changes of a shipping option (JSON merge patch).")
  public record Body(
      @Says(value = "What shoppers choose it by.", example = "Parcel")
          @Text(max = ShippingTerms.MAX_NAME)
          Change<String> name,
      @Says("What it costs, as a whole.") Change<TariffView> tariff,
      @Says(
              value = "Where it goes, ISO 3166-1 alpha-2; empty for everywhere.",
              example = "[\"DE\"]")
          @Items(max = ShippingTerms.MAX_COUNTRIES)
          @Text(pattern = "[A-Z]{2}")
          Change<List<String>> countries) {
    ShippingTerms over(ShippingTerms present) {
      return new ShippingTerms(
          name.or(present.name()),
          tariff.map(TariffView::tariff).or(present.tariff()),
          countries.or(present.countries()));
    }
  }

  private final ShippingBooks books;

  public ChangeShippingOption() {
    this(Live.kernel(), Live.shippingBooks());
  }

  ChangeShippingOption(Kernel kernel, ShippingBooks books) {
    super(ROUTE, kernel);
    this.books = books;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var book = books.of(call.caller().id());
    var present = book.find(call.path("id"));
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    if (!call.means(present.get().version())) {
      throw new Stale();
    }
    var terms = call.body().over(present.get().terms());
    var changed = book.change(present.get(), terms, call.now());
    books.save(changed.book(), Once.everyTime());
    return Reply.ok(ShippingOptionView.of(changed.option()));
  }
}
