package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import java.util.Optional;

/// What the routes that change a product have in common.
final class Editing {
  private Editing() {}

  /// The product the path names when it is the caller's own; another's is as good as missing.
  static Optional<Product> own(Call<?> call, Products products) {
    var id = call.path("id");
    return Kind.PRD.fits(id)
        ? products.find(id).filter(product -> product.ownedBy(call.caller().id()))
        : Optional.empty();
  }

  /// The same, for routes with `If-Match`.
  ///
  /// @throws Stale when it is not the version the client means
  static Optional<Product> asMeant(Call<?> call, Products products) {
    var own = own(call, products);
    if (own.isPresent() && !call.means(own.get().stamp().version())) {
      throw new Stale();
    }
    return own;
  }

  static Reply notNow(Edited.NotNow refused) {
    return Reply.refused(Code.CONFLICT, "%s", refused.why());
  }

  /// @param done what to answer when the product was kept
  static Reply reply(Kept kept, Reply.Done done) {
    return switch (kept) {
      case Kept.Done() -> done;
      case Kept.SkuTaken() ->
          Reply.refused(Code.SKU_TAKEN, "choose an SKU no other variant of the shop has");
      case Kept.InStock(var available) ->
          Reply.refused(Code.CONFLICT, "%d still in stock; take them out first", available);
      case Kept.Overtaken() ->
          Reply.refused(Code.CONFLICT, "your shop or the categories changed meanwhile; try again");
    };
  }
}
