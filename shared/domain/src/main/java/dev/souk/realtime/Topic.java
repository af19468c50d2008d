package dev.souk.realtime;

import dev.souk.id.IdType;
import java.util.Optional;

/// What a socket can watch. Its [#key()] is made of ids of ours only, so it is fit for a store's
/// key.
public sealed interface Topic {
  /// The stock of a product's variants; open to anyone.
  record OfProduct(String productId) implements Topic {
    public OfProduct {
      IdType.PRD.checked(productId);
    }
  }

  /// What a seller's followers hear; open to anyone.
  record OfSeller(String sellerId) implements Topic {
    public OfSeller {
      IdType.SEL.checked(sellerId);
    }
  }

  /// The steps of an order; open to its customer and its sellers, each to what is theirs.
  record OfOrder(String orderId) implements Topic {
    public OfOrder {
      IdType.ORD.checked(orderId);
    }
  }

  /// All that concerns one principal, and nobody else.
  record OfPrincipal(String principal) implements Topic {}

  /// The topic a client names, empty when there is none of that name. `me` is the holder's own, so
  /// that nobody can name another's.
  static Optional<Topic> named(String name, Optional<SocketPrincipal> holder) {
    if (name.equals(MINE)) {
      return holder.map(each -> new OfPrincipal(each.principal()));
    }
    var colon = name.indexOf(':');
    var id = name.substring(colon + 1);
    return switch (name.substring(0, Math.max(colon, 0))) {
      case "product" -> IdType.PRD.fits(id) ? Optional.of(new OfProduct(id)) : Optional.empty();
      case "seller" -> IdType.SEL.fits(id) ? Optional.of(new OfSeller(id)) : Optional.empty();
      case "order" -> IdType.ORD.fits(id) ? Optional.of(new OfOrder(id)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// What a client calls the topic of its own principal.
  String MINE = "me";

  /// What clients call it.
  default String name() {
    return switch (this) {
      case OfProduct(var id) -> "product:" + id;
      case OfSeller(var id) -> "seller:" + id;
      case OfOrder(var id) -> "order:" + id;
      case OfPrincipal(var _) -> MINE;
    };
  }

  /// Its name among all topics of all principals.
  default String key() {
    return switch (this) {
      case OfProduct _, OfSeller _, OfOrder _ -> name();
      case OfPrincipal(var principal) -> MINE + ":" + principal;
    };
  }

  /// The topic of a [#key()].
  ///
  /// @throws IllegalArgumentException when it is none
  static Topic ofKey(String key) {
    var mine = MINE + ":";
    return key.startsWith(mine)
        ? new OfPrincipal(key.substring(mine.length()))
        : named(key, Optional.empty())
            .orElseThrow(() -> new IllegalArgumentException("not a topic's key"));
  }

  /// Whether anyone may hear it. For any other topic the session is looked at again at each push.
  default boolean open() {
    return switch (this) {
      case OfProduct _, OfSeller _ -> true;
      case OfOrder _, OfPrincipal _ -> false;
    };
  }
}
