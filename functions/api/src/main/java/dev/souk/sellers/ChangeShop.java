package dev.souk.sellers;

import dev.souk.fault.Invalid;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Change;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaUrls;
import dev.souk.media.ReadyMedia;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes a seller's own profile.
public final class ChangeShop extends HttpFunction<ChangeShop.Body> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/sellers/me", Access.SELLER, ChangeShop.class)
          .says("Changes your shop's name, words or picture")
          .explains("Product pages and lists take up a new name within a minute or so.")
          .takes(Body.class)
          .returns(OwnSellerView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER, Family.MEDIA)
          .writes(Family.SELLER, Family.SHELVES, Family.MEDIA);

  @Says("Changes of a profile (JSON merge patch).")
  public record Body(
      @Says(value = "The shop's name.", example = "Casa Linho") @Text(max = Seller.MAX_NAME)
          Change<String> shopName,
      @Says(value = "Plain text.", example = "Linen from Porto.")
          @Text(min = 0, max = Seller.MAX_ABOUT, lines = true)
          Change<String> about,
      @Says("Id of a picture of yours that is ready; `null` for none.") @Text(max = 40)
          Change<@Nullable String> logo) {}

  private final Sellers sellers;
  private final ReadyMedia ready;
  private final MediaUrls urls;

  public ChangeShop() {
    this(Live.kernel(), Live.sellers(), Live.readyMedia(), Live.mediaUrls());
  }

  ChangeShop(Kernel kernel, Sellers sellers, ReadyMedia ready, MediaUrls urls) {
    super(ROUTE, kernel);
    this.sellers = sellers;
    this.ready = ready;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var found = sellers.find(call.caller().id());
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var before = found.get();
    if (!call.means(before.version())) {
      throw new Stale();
    }
    var body = call.body();
    var after =
        before.describedAs(
            body.shopName().or(before.shopName()),
            body.about().or(before.about()),
            logo(before, body.logo()),
            call.now());
    sellers.save(before, after);
    return Reply.ok(OwnSellerView.of(after, urls));
  }

  private @Nullable MediaRef logo(Seller before, Change<@Nullable String> change) {
    return switch (change) {
      case Change.Keep() -> before.logo();
      case Change.Clear() -> null;
      case Change.Set(var id) -> picture(before.id(), String.valueOf(id));
    };
  }

  private MediaRef picture(String sellerId, String id) {
    var found = Kind.MED.fits(id) ? ready.of(sellerId, List.of(id)).get(id) : null;
    if (found == null || !found.image()) {
      throw new Invalid("/logo", Invalid.UNKNOWN, "is not a ready picture of yours");
    }
    return found;
  }
}
