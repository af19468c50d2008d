package dev.souk.contract;

import java.util.Map;
import java.util.Optional;

/// Who plays in the authorisation matrix, and what they own. Whatever runs the whole API for tests
/// implements it.
public interface MatrixActors {

  /// Whose an object is that a field names.
  enum Owner {
    /// [MatrixPrincipal#CUSTOMER_A] and [MatrixPrincipal#CUSTOMER_B] each have one the other must
    /// not see.
    CUSTOMER,
    /// [MatrixPrincipal#SELLER_A] and [MatrixPrincipal#SELLER_B] each have one the other must not
    /// see.
    SELLER,
    /// The shop's: whoever may call the route may name it.
    EVERYONE
  }

  /// Whose object each field names. The key is the field's name, or for a path parameter the part
  /// before it and its name: `addressId`, `mediaIds`, `products/{id}`.
  Map<String, Owner> owners();

  /// An access token that works now, or for [MatrixPrincipal#LOGGED_OUT] one that did. Asked anew
  /// for each row, since a row may end the session. Empty for [MatrixPrincipal#NONE].
  Optional<String> token(MatrixPrincipal principal);

  /// The id of an object of this principal's that `field` can name; for [Owner#EVERYONE] any.
  String id(MatrixPrincipal owner, String field);
}
