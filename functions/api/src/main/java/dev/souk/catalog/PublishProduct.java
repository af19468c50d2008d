package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.sellers.Seller;
import dev.souk.sellers.Sellers;
import dev.souk.store.Family;
import java.util.List;

/// Shows a product to everyone.
public final class PublishProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/products/{id}/publish", Access.SELLER, PublishProduct.class)
          .says("Shows a product to everyone")
          .explains(
              "It needs a variant, and must not be archived. One that is published stays as it is.")
          .returns(ProductView.class)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.SELLER, Family.PRODUCT, Family.CATEGORIES)
          .writes(Family.SELLER, Family.PRODUCT, Family.SHELF, Family.LISTING, Family.CATEGORIES);

  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final MediaUrls urls;

  public PublishProduct() {
    this(Live.kernel(), Live.products(), Live.sellers(), Live.categories(), Live.mediaUrls());
  }

  PublishProduct(
      Kernel kernel, Products products, Sellers sellers, Categories categories, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var seller = sellers.find(call.caller().id());
    var own = Editing.own(call, products);
    if (own.isEmpty() || seller.isEmpty()) {
      return Reply.notFound();
    }
    return own.get().shelf() == Shelf.PUBLISHED
        ? Reply.ok(ProductView.of(own.get(), urls))
        : published(own.get(), seller.get(), call);
  }

  /// Kept only while the seller's standing and the tree are as they were read, so that no product
  /// appears just as its seller is suspended.
  private Reply published(Product product, Seller seller, Call<Void> call) {
    if (!seller.active()) {
      return Reply.refused(Code.SUSPENDED, "write to the shop's support");
    }
    var category = product.presentation().categoryId();
    var tree = category.isEmpty() ? new Tree(List.of(), 0) : categories.tree();
    var path = category.map(tree::path).orElse(List.of());
    return switch (product.publish(Shop.of(seller), path, call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          Editing.reply(
              products.save(Edit.of(product, next).standingOn(seller, tree), Once.everyTime()),
              Reply.ok(ProductView.of(next, urls)));
    };
  }
}
