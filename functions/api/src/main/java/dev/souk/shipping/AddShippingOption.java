package dev.souk.shipping;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;

/// Adds a way a seller sends goods.
public final class AddShippingOption extends HttpFunction<AddShippingOption.Body> {
  static final String PATH = "/api/v1/sellers/me/shipping-options";

  public static final Route ROUTE =
      Route.of(Method.POST, PATH, Access.SELLER, AddShippingOption.class)
          .says("Adds a shipping option")
          .explains(
              "At most 20. It is for goods priced in the tariff's currency; a variant of unknown"
                  + " weight counts nothing towards a tariff by weight. With the first one, `Standard`"
                  + " for nothing is over. Of two changes at once one may be refused with 409: send"
                  + " it again.")
          .takes(Body.class)
          .creates(ShippingOptionView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.LIMIT_REACHED, Code.CONFLICT)
          .reads(Family.ONCE, Family.SELLER)
          .writes(Family.ONCE, Family.SELLER);

  @Says("A shipping option to be made.")
  public record Body(
      @Says(value = "What shoppers choose it by.", example = "Parcel")
          @Text(max = ShippingTerms.MAX_NAME)
          String name,
      @Says("What it costs.") TariffView tariff,
      @Says(
              value = "Where it goes, ISO 3166-1 alpha-2; empty for everywhere.",
              example = "[\"DE\"]")
          @Items(max = ShippingTerms.MAX_COUNTRIES)
          @Text(pattern = "[A-Z]{2}")
          @Preset("[]")
          List<String> countries) {}

  private final ShippingBooks books;
  private final Ids ids;

  public AddShippingOption() {
    this(Live.kernel(), Live.shippingBooks(), Live.ids());
  }

  AddShippingOption(Kernel kernel, ShippingBooks books, Ids ids) {
    super(ROUTE, kernel);
    this.books = books;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var body = call.body();
    var terms = new ShippingTerms(body.name(), body.tariff().tariff(), body.countries());
    var id = ids.next(Kind.SHP, call.now());
    return switch (books.of(call.caller().id()).add(id, terms, call.now())) {
      case ShippingBook.Added.To(var next, var made) -> {
        var reply = Reply.created(PATH + "/" + id, ShippingOptionView.of(made));
        books.save(next, call.once(reply));
        yield reply;
      }
      case ShippingBook.Added.Full() ->
          Reply.refused(Code.LIMIT_REACHED, "at most %d shipping options", ShippingBook.MAX);
    };
  }
}
