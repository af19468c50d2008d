package dev.souk.contract;

import java.util.Map;
import java.util.Optional;

/// Who plays in the authorisation matrix, and what they own. Whatever runs the whole API for tests
/// implements it.
public interface Cast {

  /// Whose an object is that a field names.
  enum Owner {
    /// [Principal#CUSTOMER_A] and [Principal#CUSTOMER_B] each have one the other must not see.
    CUSTOMER,
    /// [Principal#SELLER_A] and [Principal#SELLER_B] each have one the other must not see.
    SELLER,
    /// The shop's: whoever may call the route may name it.
    EVERYONE
  }

  /// Whose object each field names. The key is the field's name, or for a path parameter the part
  /// before it and its name: `addressId`, `mediaIds`, `products/{id}`.
  Map<String, Owner> owners();

  /// An access token that works now, or for [Principal#LOGGED_OUT] one that did. Asked anew for
  /// each row, since a row may end the session. Empty for [Principal#NONE].
  Optional<String> token(Principal principal);

  /// The id of an object of this principal's that `field` can name; for [Owner#EVERYONE] any.
  String id(Principal owner, String field);
}
