package dev.souk.cart;

import dev.souk.accounts.Bearing;
import dev.souk.accounts.Mint;
import dev.souk.accounts.Session;
import dev.souk.accounts.Sessions;
import dev.souk.catalog.Offers;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a guest's cart over into that of the customer who logs in. Nothing that goes wrong here
/// reaches the log-in: the guest's cart stays, and is taken over at the next one.
public record TakeOver(Sessions sessions, Carts carts, Offers offers) {
  private static final int TRIES = 4;

  /// @param refreshToken what proves that the guest is the same person
  /// @return what became of it; empty when there was nothing to take over, or it failed
  public Optional<MergedView> attempt(@Nullable String refreshToken, String customer, Instant now) {
    if (refreshToken == null) {
      return Optional.empty();
    }
    try {
      return guest(refreshToken, now).flatMap(guest -> merged(guest, customer, now));
    } catch (RuntimeException e) {
      // Whatever it is: a customer without the guest's cart is better off than one locked out.
      Telemetry.warn("a guest's cart is not taken over", e);
      return Optional.empty();
    }
  }

  private Optional<String> guest(String refreshToken, Instant now) {
    return Bearing.refresh(refreshToken)
        .filter(token -> Kind.GST.fits(token.principal()))
        .filter(token -> genuine(token, now))
        .map(Bearing.Refresh::principal);
  }

  private boolean genuine(Bearing.Refresh token, Instant now) {
    return sessions
        .held(token.principal(), token.session())
        .filter(held -> held.live(now))
        .map(held -> held.session().presented(Mint.kept(token.secret()), now))
        .filter(presented -> presented != Session.Presented.REUSED)
        .isPresent();
  }

  private Optional<MergedView> merged(String guest, String customer, Instant now) {
    for (var attempt = 1; ; attempt++) {
      var from = carts.of(guest);
      if (from.lines().isEmpty()) {
        return Optional.empty();
      }
      var merged = Merged.of(from, carts.of(customer), offers.find(from.refs()));
      try {
        carts.merge(from, merged.cart(), now);
        return Optional.of(MergedView.of(merged));
      } catch (Stale e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
