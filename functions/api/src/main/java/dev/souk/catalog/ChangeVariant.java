package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes a variant's SKU, options or weight.
public final class ChangeVariant extends HttpFunction<ChangeVariant.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.PATCH,
              "/api/v1/products/{id}/variants/{variantId}",
              Access.SELLER,
              ChangeVariant.class)
          .says("Changes a variant's SKU, options or weight")
          .explains("`If-Match` names the product's version; the answer is the product.")
          .takes(Body.class)
          .returns(ProductView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT, Code.SKU_TAKEN)
          .reads(Family.PRODUCT)
          .writes(Family.PRODUCT, Family.SKU, Family.SHELF);

  @Says("Changes of a variant (JSON merge patch).")
  public record Body(
      @Says(value = "Your own name for it, unique in your shop.", example = "SHIRT-BLUE-L")
          @Text(max = 60)
          Change<String> sku,
      @Says(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
          @Items(max = Product.MAX_OPTIONS)
          @Text(max = 60)
          Change<Map<String, String>> options,
      @Says(
              value = "What one weighs with its packing; `null` when that is not known.",
              example = "350")
          @Whole(min = 1, max = Variant.MAX_GRAMS)
          Change<@Nullable Integer> grams) {}

  private final Products products;
  private final MediaUrls urls;

  public ChangeVariant() {
    this(Live.kernel(), Live.products(), Live.mediaUrls());
  }

  ChangeVariant(Kernel kernel, Products products, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var own = Editing.asMeant(call, products);
    var variant = own.flatMap(product -> product.variant(call.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return Reply.notFound();
    }
    var product = own.get();
    return switch (product.replace(changed(variant.get(), product, call.body()), call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          Editing.reply(
              products.save(Edit.of(product, next), Once.everyTime()),
              Reply.ok(ProductView.of(next, urls)));
    };
  }

  private static Variant changed(Variant present, Product product, Body body) {
    List<String> options =
        body.options()
            .<List<String>>map(chosen -> Variants.values(product.options(), chosen, "/options"))
            .or(present.options());
    Integer grams = body.grams().over(present.grams());
    return new Variant(
        present.id(),
        body.sku().or(present.sku()),
        options,
        present.price(),
        grams == null ? 0 : grams);
  }
}
