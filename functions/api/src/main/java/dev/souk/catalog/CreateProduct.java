package dev.souk.catalog;

import dev.souk.fault.Invalid;
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
import dev.souk.media.MediaUrls;
import dev.souk.media.ReadyMedia;
import dev.souk.money.MarketCurrencies;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.sellers.Sellers;
import dev.souk.store.Family;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a product, as a draft that only its seller sees.
public final class CreateProduct extends HttpFunction<CreateProduct.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/products", Access.SELLER, CreateProduct.class)
          .alias("/api/v1/products/create")
          .says("Makes a product, as a draft")
          .explains(
              "At most 40 variants at once and 100 in all; their stock begins at 0 and moves by"
                  + " stock movements. With an `Idempotency-Key` a repeat within 24 hours makes"
                  + " nothing new. Media are named by id, and must be ready and your own.")
          .takes(Body.class)
          .creates(ProductView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.CONFLICT, Code.SKU_TAKEN)
          .reads(Family.ONCE, Family.SELLER, Family.CATEGORIES, Family.MEDIA)
          .writes(
              Family.ONCE,
              Family.PRODUCT,
              Family.SKU,
              Family.SHELF,
              Family.CATEGORY_PRODUCTS,
              Family.MEDIA);

  @Says("A product to be made.")
  public record Body(
      @Says(value = "Plain text.", example = "Linen shirt") @Text(max = Presentation.MAX_NAME)
          String name,
      @Says(value = "Plain text.", example = "Woven in Porto.")
          @Text(min = 0, max = Presentation.MAX_DESCRIPTION, lines = true)
          @Preset("\"\"")
          String description,
      @Says("Its category, if any.") @Text(max = 40) @Nullable String categoryId,
      @Says(value = "Ids of media in the order they are shown.", example = "[]")
          @Items(max = Presentation.MAX_MEDIA)
          @Text(max = 40)
          @Preset("[]")
          List<String> media,
      @Says(value = "What its variants differ in; fixed from now on.", example = "[\"size\"]")
          @Items(max = Product.MAX_OPTIONS)
          @Text(max = 30)
          @Preset("[]")
          List<String> options,
      @Says(
              value = "The currency of all its prices (ISO 4217), one the market sells in; fixed.",
              example = "EUR")
          @Text(min = 3, max = 3, pattern = "[A-Z]{3}")
          String currency,
      @Says("What can be bought; more can be added later.")
          @Items(max = Products.MAX_AT_FIRST)
          @Preset("[]")
          List<NewVariant> variants) {}

  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final Presenting presenting;
  private final Making making;

  /// Where new ids and addresses come from, and what may be sold in.
  record Making(Ids ids, MediaUrls urls, MarketCurrencies currencies) {}

  public CreateProduct() {
    this(
        Live.kernel(),
        Live.products(),
        Live.sellers(),
        Live.categories(),
        Live.readyMedia(),
        new Making(Live.ids(), Live.mediaUrls(), Live.currencies()));
  }

  CreateProduct(
      Kernel kernel,
      Products products,
      Sellers sellers,
      Categories categories,
      ReadyMedia ready,
      Making making) {
    super(ROUTE, kernel);
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.presenting = new Presenting(ready);
    this.making = making;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var seller = sellers.find(call.caller().id());
    if (seller.isEmpty()) {
      return Reply.notFound();
    }
    var draft = draft(call, Shop.of(seller.get()));
    var made =
        Reply.created("/api/v1/products/my/" + draft.id(), ProductView.of(draft, making.urls()));
    return Editing.reply(products.add(draft, call.once(made)), made);
  }

  private Product draft(Call<Body> call, Shop shop) {
    var body = call.body();
    var currency = body.currency();
    if (!making.currencies().sells(currency)) {
      throw new Invalid("/currency", "currency", "is not a currency this market sells in");
    }
    var options = Variants.options(body.options());
    return new Product(
        making.ids().next(Kind.PRD, call.now()),
        shop,
        presentation(body, shop),
        options,
        currency,
        variants(call, options, currency),
        Shelf.DRAFT,
        Stamp.first(call.now()));
  }

  private Presentation presentation(Body body, Shop shop) {
    var id = body.categoryId();
    List<Step> path = id == null ? List.of() : Presenting.path(id, categories.tree());
    var media = presenting.media(shop.sellerId(), body.media());
    return new Presentation(body.name(), body.description(), path, media);
  }

  private List<Variant> variants(Call<Body> call, List<String> options, String currency) {
    var body = call.body();
    var variants = new ArrayList<Variant>();
    for (var i = 0; i < body.variants().size(); i++) {
      var id = making.ids().next(Kind.VAR, call.now());
      var wanted = body.variants().get(i);
      variants.add(wanted.variant(id, options, currency, "/variants/" + i));
    }
    return Variants.distinct(variants);
  }
}
