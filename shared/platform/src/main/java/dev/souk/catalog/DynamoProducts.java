package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.inventory.StockItems;
import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Records;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.util.Optional;

/// Products as items. Everything a change touches (the product, lists, stock, SKU guards, its entry
/// in its category) is one transaction, under 100 actions.
public final class DynamoProducts implements Products {
  /// Two writes a variant, and room for the product, its list entry, its categories and a mark.
  private static final int VARIANTS_AT_ONCE = 45;

  private final Table table;
  private final Records<Product> products;

  public DynamoProducts(Table table) {
    this.table = table;
    this.products = table.of(ProductItems.SCHEMA);
  }

  @Override
  public Optional<Product> find(String id) {
    return products.get(Keys.product(id));
  }

  @Override
  public Optional<Displayed> glance(String id) {
    var items = table.glance(Keys.productPartition(id), "");
    var stocks =
        items.stream()
            .filter(each -> each.key().sk().startsWith(Keys.STOCK))
            .map(StockItems.SCHEMA::read)
            .toList();
    return items.stream()
        .filter(each -> each.key().equals(Keys.product(id)))
        .findFirst()
        .map(item -> new Displayed(ProductItems.SCHEMA.read(item), stocks));
  }

  @Override
  public Kept add(Product draft, Once once) {
    var together = new Together();
    kept(together, draft, Expression.absent());
    var variants = new VariantWrites(draft, together);
    draft.variants().forEach(variants::added);
    CategoryEntries.moved(together, draft.id(), Optional.empty(), category(draft));
    return together.commit(table, once);
  }

  @Override
  public Kept save(Edit edit, Once once) {
    var together = new Together();
    var before = edit.before();
    var after = edit.after();
    kept(together, after, Expression.version(before.stamp().version()));
    var ground = edit.ground();
    if (ground != null) {
      grounded(together, after, ground);
    }
    variants(new VariantWrites(after, together), before, after);
    // Who derives a product anew puts it nowhere else: a category it loses so is no more.
    if (ground == null || ground.seller() == 0) {
      CategoryEntries.moved(together, after.id(), category(before), category(after));
    }
    edit.priceChange()
        .map(change -> DynamoPrices.SCHEMA.put(change, Expression.absent()))
        .ifPresent(put -> together.add(Together.Part.PRODUCT, put));
    together.add(Together.Part.LISTS, Listings.between(before, after));
    return together.commit(table, once);
  }

  @Override
  public void remove(Product draft) {
    var rest = draft;
    while (rest.variants().size() > VARIANTS_AT_ONCE) {
      rest = lessened(rest);
    }
    var seen = Expression.version(rest.stamp().version());
    var together = new Together();
    var shelf = Keys.shelf(rest.shop().sellerId(), rest.id());
    together.add(Together.Part.PRODUCT, new Write.Delete(Keys.product(rest.id()), seen));
    together.add(Together.Part.LISTS, new Write.Delete(shelf, seen));
    rest.variants().forEach(new VariantWrites(rest, together)::forgotten);
    CategoryEntries.moved(together, rest.id(), category(rest), Optional.empty());
    done(together.commit(table, Once.everyTime()));
  }

  private Product lessened(Product draft) {
    var next =
        draft.without(draft.variants().subList(0, VARIANTS_AT_ONCE), draft.stamp().updatedAt());
    var together = new Together();
    kept(together, next, Expression.version(draft.stamp().version()));
    var variants = new VariantWrites(draft, together);
    draft.variants().subList(0, VARIANTS_AT_ONCE).forEach(variants::forgotten);
    done(together.commit(table, Once.everyTime()));
    return next;
  }

  private static void done(Kept kept) {
    if (!(kept instanceof Kept.Done)) {
      throw new Stale();
    }
  }

  private static void kept(Together together, Product product, Expression condition) {
    var entry = OwnListings.entry(product);
    together.add(Together.Part.PRODUCT, ProductItems.SCHEMA.put(product, condition));
    together.add(Together.Part.LISTS, new Write.Put(entry, condition));
  }

  private static void variants(VariantWrites writes, Product before, Product after) {
    before.variants().stream()
        .filter(each -> after.variant(each.id()).isEmpty())
        .forEach(writes::removed);
    for (var each : after.variants()) {
      var old = before.variant(each.id());
      if (old.isEmpty()) {
        writes.added(each);
      } else if (!old.get().sku().equals(each.sku())) {
        writes.renamed(old.get(), each);
      }
    }
  }

  private static void grounded(Together together, Product after, Edit.Ground ground) {
    if (ground.seller() > 0) {
      check(together, Keys.seller(after.shop().sellerId()), ground.seller());
    }
    if (ground.tree() > 0) {
      check(together, Keys.TREE, ground.tree());
    }
  }

  private static void check(Together together, Key key, long version) {
    together.add(Together.Part.GROUND, new Write.Check(key, Expression.version(version)));
  }

  private static Optional<String> category(Product product) {
    return product.shelf() == Shelf.ARCHIVED
        ? Optional.empty()
        : product.presentation().categoryId();
  }
}
