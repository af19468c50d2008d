package dev.souk.sellers;

import dev.souk.catalog.CatalogWiring;
import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.media.ReadyMediaAssets;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes a seller's own profile.
public final class UpdateSellerProfile extends HttpFunction<UpdateSellerProfile.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/sellers/me",
              RouteAccess.SELLER,
              UpdateSellerProfile.class)
          .summary("Update your seller profile")
          .description(
              "Shop name, description and logo. Product pages and listings show a new name within"
                  + " about a minute.")
          .requestBody(Body.class)
          .returns(OwnSellerView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER, ItemType.MEDIA)
          .writes(ItemType.SELLER, ItemType.REINDEX, ItemType.MEDIA);

  @Description("Changes of a profile (JSON merge patch).")
  public record Body(
      @Description(value = "The shop's name.", example = "Casa Linho")
          @TextLength(max = Seller.MAX_NAME)
          PatchValue<String> shopName,
      @Description(value = "Plain text.", example = "Linen from Porto.")
          @TextLength(min = 0, max = Seller.MAX_ABOUT, lines = true)
          PatchValue<String> about,
      @Description("Id of a ready image of yours; `null` for none.") @TextLength(max = 40)
          PatchValue<@Nullable String> logo) {}

  private final Sellers sellers;
  private final ReadyMediaAssets ready;
  private final MediaUrls urls;

  public UpdateSellerProfile() {
    this(
        CloudWiring.httpDependencies(),
        CatalogWiring.sellers(),
        MediaWiring.readyMediaAssets(),
        MediaWiring.mediaUrls());
  }

  UpdateSellerProfile(
      HttpDependencies dependencies, Sellers sellers, ReadyMediaAssets ready, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.sellers = sellers;
    this.ready = ready;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var found = sellers.find(request.caller().id());
    if (found.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var before = found.get();
    if (!request.expectsVersion(before.version())) {
      throw new StaleVersionException();
    }
    var body = request.body();
    var after =
        before.describedAs(
            body.shopName().or(before.shopName()),
            body.about().or(before.about()),
            logo(before, body.logo()),
            request.now());
    sellers.save(before, after);
    return HandlerResponse.ok(OwnSellerView.of(after, urls));
  }

  private @Nullable MediaRef logo(Seller before, PatchValue<@Nullable String> patchValue) {
    return switch (patchValue) {
      case PatchValue.Keep() -> before.logo();
      case PatchValue.Clear() -> null;
      case PatchValue.Set(var id) -> picture(before.id(), String.valueOf(id));
    };
  }

  private MediaRef picture(String sellerId, String id) {
    var found = IdType.MED.fits(id) ? ready.of(sellerId, List.of(id)).get(id) : null;
    if (found == null || !found.image()) {
      throw new InvalidValueException(
          "/logo", InvalidValueException.UNKNOWN, "is not a ready image of yours");
    }
    return found;
  }
}
