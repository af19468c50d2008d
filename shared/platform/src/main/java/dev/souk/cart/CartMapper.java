package dev.souk.cart;

import dev.souk.accounts.AccountKeys;
import dev.souk.accounts.AccountRole;
import dev.souk.coupons.CouponRef;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cart as an item. A line is attributes of its own (`q…` how many, `l…` the rest) and a member
/// of the set `lines`, so that one update adds to a cart nobody has read, whether or not cart and
/// line are there, and counts the lines in its condition. Some 130 bytes a line: a cart of up to
/// six lines is written for 1 unit.
final class CartMapper {
  static final int SCHEMA = 1;
  private static final int PREFIX = IdType.VAR.prefix().length() + 1;

  private CartMapper() {}

  /// A line's name within the cart: the letters and digits of its variant's id.
  ///
  /// @throws IllegalArgumentException when that is none, since it becomes part of an expression
  static String name(String variantId) {
    return IdType.VAR.checked(variantId).substring(PREFIX);
  }

  static TableItem line(CartLine line) {
    return TableItem.nested()
        .with("p", line.productId())
        .with("s", line.lastSeenPrice().amount())
        .with("a", line.addedAt())
        .build();
  }

  static TableItem item(Cart cart, Instant now) {
    var item =
        TableItem.at(AccountKeys.cart(cart.owner()))
            .with("schema", SCHEMA)
            .with("version", cart.version())
            .with("currency", cart.currency().orElse(null))
            .with("coupon", coupon(cart.coupon()))
            .with("updatedAt", now);
    var names = new LinkedHashSet<String>();
    for (var line : cart.lines()) {
      var name = name(line.variantId());
      names.add(name);
      item.with("q" + name, line.quantity()).with("l" + name, line(line));
    }
    end(cart.owner(), now).ifPresent(item::expires);
    return item.with("lines", names.isEmpty() ? null : names).build();
  }

  /// When a guest's cart may be removed: their session is over by then. A customer's stays.
  static Optional<Instant> end(String owner, Instant now) {
    return IdType.GST.fits(owner)
        ? Optional.of(now.plus(AccountRole.GUEST.maxLifetime()))
        : Optional.empty();
  }

  static Cart cart(String owner, TableItem item) {
    var currency = item.textOrNull("currency");
    var lines =
        item.set("lines").stream().map(name -> line(name, item, String.valueOf(currency))).toList();
    return new Cart(owner, lines, ref(item), item.number("version"));
  }

  static @Nullable TableItem coupon(@Nullable CouponRef ref) {
    return ref == null
        ? null
        : TableItem.nested().with("o", ref.owner()).with("i", ref.id()).build();
  }

  private static @Nullable CouponRef ref(TableItem item) {
    if (!item.has("coupon")) {
      return null;
    }
    var coupon = item.item("coupon");
    return new CouponRef(coupon.text("o"), coupon.text("i"));
  }

  private static CartLine line(String name, TableItem item, String currency) {
    var rest = item.item("l" + name);
    return new CartLine(
        rest.text("p"),
        IdType.VAR.prefix() + "_" + name,
        (int) item.number("q" + name),
        new Money(rest.number("s"), currency),
        rest.time("a"));
  }
}
