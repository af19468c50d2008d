package dev.souk.cart;

import dev.souk.accounts.OpaqueToken;
import dev.souk.accounts.SecretGenerator;
import dev.souk.accounts.Session;
import dev.souk.accounts.Sessions;
import dev.souk.catalog.Offers;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a guest's cart over into that of the customer who logs in. Nothing that goes wrong here
/// reaches the log-in: the guest's cart stays, and is taken over at the next one.
public record GuestCartMerger(Sessions sessions, Carts carts, Offers offers) {
  private static final int TRIES = 4;

  /// @param refreshToken what proves that the guest is the same person
  /// @return what became of it; empty when there was nothing to take over, or it failed
  public Optional<CartMergeView> attempt(
      @Nullable String refreshToken, String customer, Instant now) {
    if (refreshToken == null) {
      return Optional.empty();
    }
    try {
      return guest(refreshToken, now).flatMap(guest -> merged(guest, customer, now));
    } catch (RuntimeException e) {
      // Whatever it is: a customer without the guest's cart is better off than one locked out.
      Telemetry.warn("guest cart could not be merged", e);
      return Optional.empty();
    }
  }

  private Optional<String> guest(String refreshToken, Instant now) {
    return OpaqueToken.refresh(refreshToken)
        .filter(token -> IdType.GST.fits(token.principal()))
        .filter(token -> genuine(token, now))
        .map(OpaqueToken.Refresh::principal);
  }

  private boolean genuine(OpaqueToken.Refresh token, Instant now) {
    return sessions
        .find(token.principal(), token.session())
        .filter(sessionWithPrincipal -> sessionWithPrincipal.isActive(now))
        .map(sessionWithPrincipal ->
            sessionWithPrincipal.session().presented(SecretGenerator.hashOf(token.secret()), now))
        .filter(tokenState -> tokenState != Session.TokenState.REUSED)
        .isPresent();
  }

  private Optional<CartMergeView> merged(String guest, String customer, Instant now) {
    for (var attempt = 1; ; attempt++) {
      var from = carts.of(guest);
      if (from.lines().isEmpty()) {
        return Optional.empty();
      }
      var cartMerge = CartMerge.of(from, carts.of(customer), offers.find(from.refs()));
      try {
        carts.merge(from, cartMerge.cart(), now);
        return Optional.of(CartMergeView.of(cartMerge));
      } catch (StaleVersionException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
