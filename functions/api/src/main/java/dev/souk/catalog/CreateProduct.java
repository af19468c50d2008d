package dev.souk.catalog;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.error.InvalidValueException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.media.ReadyMediaAssets;
import dev.souk.money.MarketCurrencies;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.sellers.Sellers;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a product, as a draft that only its seller sees.
public final class CreateProduct extends HttpFunction<CreateProduct.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/products", RouteAccess.SELLER, CreateProduct.class)
          .alias("/api/v1/products/create")
          .summary("Create a product")
          .description(
              "Creates a draft that only its seller can see. At most 40 variants on creation and"
                  + " 100 in total; their stock starts at 0 and is changed by stock movements. Media are"
                  + " referenced by id and must be ready and your own.")
          .requestBody(Body.class)
          .creates(SellerProductView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.SKU_TAKEN)
          .reads(ItemType.IDEMPOTENCY, ItemType.SELLER, ItemType.CATEGORIES, ItemType.MEDIA)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.PRODUCT,
              ItemType.SKU,
              ItemType.SELLER_PRODUCTS,
              ItemType.CATEGORY_PRODUCTS,
              ItemType.MEDIA);

  @Description("The new product.")
  public record Body(
      @Description(value = "Plain text.", example = "Linen shirt")
          @TextLength(max = ProductContent.MAX_NAME)
          String name,
      @Description(value = "Plain text.", example = "Woven in Porto.")
          @TextLength(min = 0, max = ProductContent.MAX_DESCRIPTION, lines = true)
          @DefaultValue("\"\"")
          String description,
      @Description("Its category, if any.") @TextLength(max = 40) @Nullable String categoryId,
      @Description(value = "Ids of media files in display order.", example = "[]")
          @ItemCount(max = ProductContent.MAX_MEDIA)
          @TextLength(max = 40)
          @DefaultValue("[]")
          List<String> media,
      @Description(
              value = "Option names, such as size and colour; cannot be changed later.",
              example = "[\"size\"]")
          @ItemCount(max = Product.MAX_OPTIONS)
          @TextLength(max = 30)
          @DefaultValue("[]")
          List<String> options,
      @Description(
              value =
                  "Currency of its prices (ISO 4217), one the market supports; cannot be changed later.",
              example = "EUR")
          @TextLength(min = 3, max = 3, pattern = "[A-Z]{3}")
          String currency,
      @Description("Its variants; more can be added later.")
          @ItemCount(max = Products.MAX_AT_FIRST)
          @DefaultValue("[]")
          List<NewVariant> variants) {}

  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final ProductContentResolver productContentResolver;
  private final Context context;

  /// Where new ids and addresses come from, and what may be sold in.
  record Context(IdGenerator ids, MediaUrls urls, MarketCurrencies currencies) {}

  public CreateProduct() {
    this(
        CloudWiring.httpDependencies(),
        CatalogWiring.products(),
        CatalogWiring.sellers(),
        CatalogWiring.categories(),
        MediaWiring.readyMediaAssets(),
        new Context(CloudWiring.ids(), MediaWiring.mediaUrls(), CheckoutWiring.currencies()));
  }

  CreateProduct(
      HttpDependencies dependencies,
      Products products,
      Sellers sellers,
      Categories categories,
      ReadyMediaAssets ready,
      Context context) {
    super(ROUTE, dependencies);
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.productContentResolver = new ProductContentResolver(ready);
    this.context = context;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var seller = sellers.find(request.caller().id());
    if (seller.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var draft = draft(request, ProductSeller.of(seller.get()));
    var made =
        HandlerResponse.created(
            "/api/v1/products/my/" + draft.id(), SellerProductView.of(draft, context.urls()));
    return ProductEditor.reply(products.add(draft, request.idempotency(made)), made);
  }

  private Product draft(BoundRequest<Body> request, ProductSeller productSeller) {
    var body = request.body();
    var currency = body.currency();
    if (!context.currencies().supports(currency)) {
      throw new InvalidValueException(
          "/currency", "currency", "is not a currency this market sells in");
    }
    var options = VariantRules.options(body.options());
    return new Product(
        context.ids().next(IdType.PRD, request.now()),
        productSeller,
        presentation(body, productSeller),
        options,
        currency,
        variants(request, options, currency),
        ProductStatus.DRAFT,
        Revision.first(request.now()));
  }

  private ProductContent presentation(Body body, ProductSeller productSeller) {
    var id = body.categoryId();
    List<Breadcrumb> path =
        id == null ? List.of() : ProductContentResolver.path(id, categories.tree());
    var media = productContentResolver.media(productSeller.sellerId(), body.media());
    return new ProductContent(body.name(), body.description(), path, media);
  }

  private List<ProductVariant> variants(
      BoundRequest<Body> request, List<String> options, String currency) {
    var body = request.body();
    var variants = new ArrayList<ProductVariant>();
    for (var i = 0; i < body.variants().size(); i++) {
      var id = context.ids().next(IdType.VAR, request.now());
      var wanted = body.variants().get(i);
      variants.add(wanted.variant(id, options, currency, "/variants/" + i));
    }
    return VariantRules.distinct(variants);
  }
}
